<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Gridhall</source>
        <translation>关于 Gridhall</translation>
    </message>
    <message>
        <source>Designs AI data centers and checks them live.</source>
        <translation>设计 AI 数据中心并即时校核。</translation>
    </message>
    <message>
        <source>%1 catalogue parts</source>
        <translation>产品目录含 %1 个部件</translation>
    </message>
    <message>
        <source>Free software under the GPL, version 3 or later.</source>
        <translation>自由软件，依据 GPL 第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Study</source>
        <translation>分析(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Design</source>
        <translation>新建设计(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Export &amp;PDF Report…</source>
        <translation>导出 PDF 报告(&amp;P)…</translation>
    </message>
    <message>
        <source>S&amp;tart Page</source>
        <translation>起始页(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select Ali&amp;ke</source>
        <translation>选择同类(&amp;K)</translation>
    </message>
    <message>
        <source>Everything of the same part as the selected object</source>
        <translation>与所选对象采用同一部件的全部对象</translation>
    </message>
    <message>
        <source>Select &amp;Nothing</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation>对齐(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Pa&amp;n</source>
        <translation>平移(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Part…</source>
        <translation>部件(&amp;P)…</translation>
    </message>
    <message>
        <source>Find a part in the catalogue and place it</source>
        <translation>在产品目录中查找部件并放置</translation>
    </message>
    <message>
        <source>&amp;Rows of a Part</source>
        <translation>成列放置部件(&amp;R)</translation>
    </message>
    <message>
        <source>Drag out rows of the part chosen in the catalogue</source>
        <translation>拖动以成列放置目录中选定的部件</translation>
    </message>
    <message>
        <source>&amp;Hall</source>
        <translation>机房(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>墙体(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Aisle</source>
        <translation>通道(&amp;A)</translation>
    </message>
    <message>
        <source>No-&amp;go Area</source>
        <translation>禁布区(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Busway</source>
        <translation>母线槽(&amp;B)</translation>
    </message>
    <message>
        <source>P&amp;ower Connection</source>
        <translation>供电连接(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Coolant Connection</source>
        <translation>冷却液连接(&amp;C)</translation>
    </message>
    <message>
        <source>Connect Ro&amp;w…</source>
        <translation>连接整列(&amp;W)…</translation>
    </message>
    <message>
        <source>Feed the selected racks from a busway and join them to a CDU</source>
        <translation>由母线槽为所选机柜供电，并接入 CDU</translation>
    </message>
    <message>
        <source>Connect &amp;Module…</source>
        <translation>连接模块(&amp;M)…</translation>
    </message>
    <message>
        <source>Join every outer port of the selected module to the nearest one that fits</source>
        <translation>将所选模块的每个外部接口连接到最近的匹配接口</translation>
    </message>
    <message>
        <source>M&amp;easure</source>
        <translation>测量(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dimension</source>
        <translation>尺寸标注(&amp;D)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>注释(&amp;T)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>逆时针旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>顺时针旋转(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>镜像(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Array…</source>
        <translation>阵列(&amp;A)…</translation>
    </message>
    <message>
        <source>Rows of the selected object with exact pitches, numbered</source>
        <translation>按精确间距将所选对象排成多列并编号</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Centre</source>
        <translation>水平居中(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>顶端对齐(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Middle</source>
        <translation>垂直居中(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Bottom</source>
        <translation>底端对齐(&amp;B)</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>水平等距分布(&amp;H)</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>垂直等距分布(&amp;V)</translation>
    </message>
    <message>
        <source>Lo&amp;ck</source>
        <translation>锁定(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Site and Limits</source>
        <translation>场地与限值(&amp;S)</translation>
    </message>
    <message>
        <source>Location, design day, grid and the limits checked against</source>
        <translation>位置、设计日、电网及校核限值</translation>
    </message>
    <message>
        <source>Add &amp;Workload</source>
        <translation>添加负载任务(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find or Run…</source>
        <translation>查找或执行(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Add Own Part…</source>
        <translation>添加自有部件(&amp;A)…</translation>
    </message>
    <message>
        <source>A part of your own in the personal library</source>
        <translation>个人库中的自有部件</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Gridhall</source>
        <translation>关于 Gridhall(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加图(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>平面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>The selection, or the whole design if nothing is selected</source>
        <translation>显示所选对象；未选择时显示整个设计</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Snap</source>
        <translation>捕捉(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Power A/B</source>
        <translation>供电 A/B(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cooling</source>
        <translation>制冷(&amp;C)</translation>
    </message>
    <message>
        <source>Power &amp;Density</source>
        <translation>功率密度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Thermal</source>
        <translation>热场(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load of Paths</source>
        <translation>路径负荷(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Headroom</source>
        <translation>裕度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>产品目录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>属性(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Key Figures</source>
        <translation>关键指标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Racks, devices and types of NetBox and openDCIM, and tables of parts; a report comes first</source>
        <translation>NetBox 与 openDCIM 的机柜、设备和型号，以及部件表；先给出报告</translation>
    </message>
    <message>
        <source>&amp;Pod</source>
        <translation>模组(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>编组(&amp;G)</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>取消编组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Make a Pod…</source>
        <translation>制成模组(&amp;M)…</translation>
    </message>
    <message>
        <source>The selection becomes a reusable block; it stands in the catalogue of the design</source>
        <translation>所选对象成为可重复使用的块，收入本设计的目录</translation>
    </message>
    <message>
        <source>&amp;Apply to All Instances</source>
        <translation>应用到所有实例(&amp;A)</translation>
    </message>
    <message>
        <source>What differs in this instance becomes the pod; others keep what they own</source>
        <translation>本实例的差异成为模组内容；其他实例保留各自的改动</translation>
    </message>
    <message>
        <source>&amp;Drop Overrides</source>
        <translation>放弃局部改动(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take Apart</source>
        <translation>拆散(&amp;T)</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>隐藏(&amp;I)</translation>
    </message>
    <message>
        <source>Sho&amp;w Hidden</source>
        <translation>显示已隐藏对象(&amp;W)</translation>
    </message>
    <message>
        <source>Workload from &amp;Table…</source>
        <translation>从表中选择负载(&amp;T)…</translation>
    </message>
    <message>
        <source>Measured throughputs by model and accelerator</source>
        <translation>按模型与加速器列出的实测吞吐量</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Loops</source>
        <translation>回路(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>全年(&amp;Y)</translation>
    </message>
    <message>
        <source>O&amp;ne-line</source>
        <translation>单线图(&amp;N)</translation>
    </message>
    <message>
        <source>Export Rack Ele&amp;vations…</source>
        <translation>导出机柜立面图(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Backdrop</source>
        <translation>底图(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Insert…</source>
        <translation>插入(&amp;I)…</translation>
    </message>
    <message>
        <source>A DXF, PDF, PNG, JPEG or SVG to trace</source>
        <translation>用于描图的 DXF、PDF、PNG、JPEG 或 SVG</translation>
    </message>
    <message>
        <source>&amp;Scale by Two Points</source>
        <translation>按两点缩放(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Layers…</source>
        <translation>图层(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Hall from Its Outline</source>
        <translation>由轮廓生成机房(&amp;H)</translation>
    </message>
    <message>
        <source>Rotate &amp;by…</source>
        <translation>旋转指定角度(&amp;B)…</translation>
    </message>
    <message>
        <source>Space Centres H&amp;orizontally</source>
        <translation>中心水平等距(&amp;O)</translation>
    </message>
    <message>
        <source>Space Centres Ver&amp;tically</source>
        <translation>中心垂直等距(&amp;T)</translation>
    </message>
    <message>
        <source>Ra&amp;cks</source>
        <translation>机柜(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>Key figures large, everything else out of the way; Page Down goes through the saved views</source>
        <translation>放大关键指标，收起其余界面；按 Page Down 逐一浏览已存视图</translation>
    </message>
    <message>
        <source>Sa&amp;ve View…</source>
        <translation>保存视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt Saved View</source>
        <translation>下一个已存视图(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Saved View</source>
        <translation>上一个已存视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Compose from a Brief…</source>
        <translation>按需求书生成方案(&amp;C)…</translation>
    </message>
    <message>
        <source>Complete designs of prefabricated modules from a customer&apos;s wishes</source>
        <translation>按客户需求用预制模块生成完整方案</translation>
    </message>
    <message>
        <source>Export &amp;Bill of Materials…</source>
        <translation>导出物料清单(&amp;B)…</translation>
    </message>
    <message>
        <source>An Excel workbook: bill, transport, schedule, request for quotation</source>
        <translation>Excel 工作簿：物料清单、运输、进度、询价单</translation>
    </message>
    <message>
        <source>Customer&apos;s &amp;Logo…</source>
        <translation>客户标志(&amp;L)…</translation>
    </message>
    <message>
        <source>A picture for the cover of the report and the title blocks of drawings</source>
        <translation>用于报告封面和图纸标题栏的图片</translation>
    </message>
    <message>
        <source>M&amp;odule Data…</source>
        <translation>模块数据(&amp;O)…</translation>
    </message>
    <message>
        <source>Name, shell, weights, transport, price and lead time; every instance follows</source>
        <translation>名称、外壳、重量、运输、价格与交货期；所有实例随之更新</translation>
    </message>
    <message>
        <source>&amp;Keep in Own Library</source>
        <translation>保存到自有元件库(&amp;K)</translation>
    </message>
    <message>
        <source>Data &amp;Sheet…</source>
        <translation>数据表(&amp;S)…</translation>
    </message>
    <message>
        <source>None of what is selected carries power.</source>
        <translation>所选对象均不承载电力。</translation>
    </message>
    <message>
        <source>&amp;Fail Selection</source>
        <translation>使所选失效(&amp;F)</translation>
    </message>
    <message>
        <source>Takes the selected power equipment out of service and shows what follows; again brings it back</source>
        <translation>使所选供电设备停运并显示后果；再次执行则恢复</translation>
    </message>
    <message>
        <source>Restore &amp;All</source>
        <translation>全部恢复(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;Power Paths</source>
        <translation>选择供电路径(&amp;P)</translation>
    </message>
    <message>
        <source>From the selected racks or machines up to the utility</source>
        <translation>从所选机柜或设备向上直至市电</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>交付(&amp;D)</translation>
    </message>
    <message>
        <source>Export S&amp;heets as PDF…</source>
        <translation>图纸导出为 PDF(&amp;H)…</translation>
    </message>
    <message>
        <source>The drawing sheets of the view Sheets, each at its paper size and scale</source>
        <translation>“图纸”视图中的图纸，各按其幅面与比例</translation>
    </message>
    <message>
        <source>P&amp;rint Sheets…</source>
        <translation>打印图纸(&amp;R)…</translation>
    </message>
    <message>
        <source>The narrowest pipes that keep velocity and pressure per metre, the smallest pumps that suffice</source>
        <translation>满足流速与每米压降的最小管径，以及够用的最小水泵</translation>
    </message>
    <message>
        <source>&amp;Compare with Design…</source>
        <translation>与设计比较(&amp;C)…</translation>
    </message>
    <message>
        <source>A variant of this design or any other: figures side by side, TokEnergy split over its factors</source>
        <translation>本设计的变体或任何其他设计：指标并列，TokEnergy 按因子分解</translation>
    </message>
    <message>
        <source>Compare with &amp;Saved</source>
        <translation>与已保存的比较(&amp;S)</translation>
    </message>
    <message>
        <source>What the changes since the last save did to the figures</source>
        <translation>自上次保存以来的更改对指标的影响</translation>
    </message>
    <message>
        <source>&amp;3D</source>
        <translation>三维(&amp;3)</translation>
    </message>
    <message>
        <source>3D &amp;Beside the Plan</source>
        <translation>平面图旁显示三维(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;heets</source>
        <translation>图纸(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Reset Panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>All panels at their usual places and sizes</source>
        <translation>所有面板回到默认位置和大小</translation>
    </message>
    <message>
        <source>Fail by &amp;Click</source>
        <translation>点击停运(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Duty Hours from Table…</source>
        <translation>从表格读入逐时负荷率(&amp;D)…</translation>
    </message>
    <message>
        <source>Busy share of a workload by hour of the week (168 lines) or of the year (8,760)</source>
        <translation>工作负载的逐时忙碌率：按周（168 行）或按年（8,760 行）</translation>
    </message>
    <message>
        <source>&amp;Carbon Intensity from Table…</source>
        <translation>从表格读入碳排放强度(&amp;C)…</translation>
    </message>
    <message>
        <source>Of the grid by hour of the day (24 lines) or of the year (8,760), g/kWh</source>
        <translation>电网逐时碳排放强度：按日（24 行）或按年（8,760 行），g/kWh</translation>
    </message>
    <message>
        <source>&amp;Balance Loops…</source>
        <translation>平衡回路(&amp;B)…</translation>
    </message>
    <message>
        <source>Place and set balancing valves so that each rack and cooler gets its flow and no more</source>
        <translation>布置并整定平衡阀，使每个机柜和冷却设备恰好得到所需流量</translation>
    </message>
    <message>
        <source>Si&amp;ze Pipes and Pumps…</source>
        <translation>管道与水泵选型(&amp;Z)…</translation>
    </message>
    <message>
        <source>Make 800 &amp;VDC Variant</source>
        <translation>生成 800 V 直流方案(&amp;V)</translation>
    </message>
    <message>
        <source>Rectifiers in the place of UPSs, direct current behind them; undo it or save it as another design</source>
        <translation>以整流器取代 UPS，其后采用直流；可撤销，或另存为另一设计</translation>
    </message>
</context>
<context>
    <name>Air</name>
    <message>
        <source>%1 has racks that heat its air and no air cooler in service: there is no temperature field.</source>
        <translation>%1 有向空气散热的机柜，但没有运行中的空气冷却设备：没有温度场。</translation>
    </message>
    <message>
        <source>No air cooler of %1 states a supply temperature: there is no temperature field.</source>
        <translation>%1 的空气冷却设备均未给出送风温度：没有温度场。</translation>
    </message>
    <message>
        <source>No air cooler of %1 states an air flow or a capacity: there is no temperature field.</source>
        <translation>%1 的空气冷却设备均未给出风量或制冷量：没有温度场。</translation>
    </message>
    <message>
        <source>The outline of %1 crosses itself: there is no temperature field.</source>
        <translation>%1 的轮廓自相交：没有温度场。</translation>
    </message>
    <message>
        <source>%1 has no temperature field: its coolers stand outside, or all rooms together pass the limit of cells.</source>
        <translation>%1 没有温度场：其冷却设备位于房间之外，或所有房间的网格总数超出上限。</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Delete 1 object</source>
        <translation>删除 1 个对象</translation>
    </message>
    <message>
        <source>Delete %1 objects</source>
        <translation>删除 %1 个对象</translation>
    </message>
    <message>
        <source>Copied. One connection leads out of the selection and stays behind.</source>
        <translation>已复制。有 1 条连接通向所选范围之外，未一并复制。</translation>
    </message>
    <message>
        <source>Copied. %1 connections lead out of the selection and stay behind.</source>
        <translation>已复制。有 %1 条连接通向所选范围之外，未一并复制。</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy objects in this or another design first.</source>
        <translation>没有可粘贴的内容。请先在本设计或其他设计中复制对象。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>等距分布</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Angle, counter-clockwise</source>
        <translation>角度，逆时针</translation>
    </message>
</context>
<context>
    <name>Array</name>
    <message>
        <source>Array</source>
        <translation>阵列</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>每列数量</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Pitch along the row</source>
        <translation>列内间距</translation>
    </message>
    <message>
        <source>Aisle in front</source>
        <translation>前方通道</translation>
    </message>
    <message>
        <source>Aisle behind</source>
        <translation>后方通道</translation>
    </message>
    <message>
        <source>Turn every second row, fronts face fronts</source>
        <translation>隔列掉转，正面相对</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>位号</translation>
    </message>
    <message>
        <source>%row% becomes A, B …; %column% becomes 01, 02 …</source>
        <translation>%row% 依次为 A、B……；%column% 依次为 01、02……</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>Select one object that stands on the floor first.</source>
        <translation>请先选择一个落地对象。</translation>
    </message>
</context>
<context>
    <name>Backdrop</name>
    <message>
        <source>There is no backdrop to scale. Insert one first.</source>
        <translation>没有可缩放的底图。请先插入底图。</translation>
    </message>
    <message>
        <source>The backdrop would be smaller than a millimetre or larger than 20 km. Check the distance.</source>
        <translation>底图将小于 1 毫米或大于 20 公里。请检查距离。</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>The drawing states no unit. One unit of it is one</source>
        <translation>图纸未注明单位。图中一个单位等于一</translation>
    </message>
    <message>
        <source>The drawing would be larger than 20 km. Check its unit.</source>
        <translation>图纸将大于 20 公里。请检查其单位。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>%1 cannot be read as a plan. Use DXF, PDF, PNG, JPEG or SVG.</source>
        <translation>无法将 %1 作为平面图读取。请使用 DXF、PDF、PNG、JPEG 或 SVG。</translation>
    </message>
    <message>
        <source>Plans (*.dxf *.pdf *.png *.jpg *.jpeg *.svg)</source>
        <translation>平面图 (*.dxf *.pdf *.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than 256 MB.</source>
        <translation>无法读取 %1，或其大于 256 MB。</translation>
    </message>
    <message>
        <source>Insert backdrop</source>
        <translation>插入底图</translation>
    </message>
    <message>
        <source>A picture has no scale. Click two points whose distance you know.</source>
        <translation>图片没有比例。请单击已知距离的两点。</translation>
    </message>
    <message>
        <source>Only a DXF has layers and outlines.</source>
        <translation>只有 DXF 含有图层与轮廓。</translation>
    </message>
    <message>
        <source>Layers of the backdrop</source>
        <translation>底图图层</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>No closed outline was found on the layers that are shown.</source>
        <translation>在显示的图层上未找到闭合轮廓。</translation>
    </message>
    <message>
        <source>Hall from the backdrop</source>
        <translation>由底图生成机房</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Page, 1 to %1</source>
        <translation>页码（1 至 %1）</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Server power, busy</source>
        <translation>服务器功率（繁忙）</translation>
    </message>
    <message>
        <source>Server power, idle</source>
        <translation>服务器功率（空闲）</translation>
    </message>
    <message>
        <source>Busy share</source>
        <translation>繁忙比例</translation>
    </message>
    <message>
        <source>Network and storage</source>
        <translation>网络与存储</translation>
    </message>
    <message>
        <source>Losses of the power path</source>
        <translation>供电路径损耗</translation>
    </message>
    <message>
        <source>Cooling energy</source>
        <translation>制冷能耗</translation>
    </message>
    <message>
        <source>Lighting and offices</source>
        <translation>照明与办公</translation>
    </message>
    <message>
        <source>Tokens not kept</source>
        <translation>未计入的 token</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Outdoor temperature</source>
        <translation>室外温度</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>%1: %2 must be an object with named fields.</source>
        <extracomment>%1 is the kind of thing, %2 the field, %3 what was found.</extracomment>
        <translation>%1：%2 必须是带字段名的对象。</translation>
    </message>
    <message>
        <source>%1: %2 must be a list.</source>
        <translation>%1：%2 必须是列表。</translation>
    </message>
    <message>
        <source>%1: %2 must be text in quotes.</source>
        <translation>%1：%2 必须是带引号的文本。</translation>
    </message>
    <message>
        <source>%1: %2 must be true or false.</source>
        <translation>%1：%2 必须为 true 或 false。</translation>
    </message>
    <message>
        <source>%1: %2 must be a finite number.</source>
        <translation>%1：%2 必须是有限数值。</translation>
    </message>
    <message>
        <source>%1: %2 must be a whole number between -2147483648 and 2147483647.</source>
        <translation>%1：%2 必须是 -2147483648 至 2147483647 之间的整数。</translation>
    </message>
    <message>
        <source>%1: %2 must be an id, a whole number from 0 to 9007199254740991.</source>
        <translation>%1：%2 必须是编号，即 0 至 9007199254740991 之间的整数。</translation>
    </message>
    <message>
        <source>%1: %2 must be a point [x, y] in tenths of a millimetre.</source>
        <translation>%1：%2 必须是以 0.1 毫米为单位的点 [x, y]。</translation>
    </message>
    <message>
        <source>%1: %2 must name a port as &quot;id:port&quot;.</source>
        <translation>%1：%2 必须以 &quot;id:port&quot; 形式指定接口。</translation>
    </message>
    <message>
        <source>%1: %2 must be a place on &quot;floor&quot;, &quot;rack&quot; or &quot;run&quot;.</source>
        <translation>%1：%2 必须是位于 &quot;floor&quot;、&quot;rack&quot; 或 &quot;run&quot; 上的位置。</translation>
    </message>
    <message>
        <source>%1: %2 does not know &quot;%3&quot;; the schema lists what it may be.</source>
        <translation>%1：%2 不支持“%3”；可用取值见数据模式 (schema)。</translation>
    </message>
    <message>
        <source>%1: the field &quot;%3&quot; is not known here; remove it or use a newer Gridhall.</source>
        <translation>%1：无法识别字段“%3”；请将其删除或使用更新版本的 Gridhall。</translation>
    </message>
    <message>
        <source>There is no kind of entity with number %1; use a newer Gridhall.</source>
        <translation>不存在编号为 %1 的对象类型；请使用更新版本的 Gridhall。</translation>
    </message>
    <message>
        <source>%1: the text nests too deep to be a design; remove it.</source>
        <translation>%1：文本嵌套过深，不是有效的设计；请将其删除。</translation>
    </message>
    <message>
        <source>%1: the text is not valid JSON: %2</source>
        <translation>%1：文本不是有效的 JSON：%2</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON (line %2).</source>
        <translation>%1 不是有效的 JSON（第 %2 行）。</translation>
    </message>
    <message>
        <source>%1 is not a Gridhall catalogue: its &quot;format&quot; is not &quot;gridhall.catalog&quot;.</source>
        <translation>%1 不是 Gridhall 产品目录：其 &quot;format&quot; 不是 &quot;gridhall.catalog&quot;。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Gridhall.</source>
        <translation>%1 由更新版本的 Gridhall 生成。</translation>
    </message>
    <message>
        <source>%1, part %2: the field %3 is missing.</source>
        <translation>%1，部件 %2：缺少字段 %3。</translation>
    </message>
    <message>
        <source>%1, part %2: there is no field named %3.</source>
        <translation>%1，部件 %2：不存在名为 %3 的字段。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 should be %4.</source>
        <translation>%1，部件 %2：%3 应为%4。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 has the unknown value &quot;%4&quot;.</source>
        <translation>%1，部件 %2：%3 的取值“%4”无法识别。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 lies outside its valid range.</source>
        <translation>%1，部件 %2：%3 超出有效范围。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 is not a known figure.</source>
        <translation>%1，部件 %2：%3 不是已知参数。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 names the source &quot;%4&quot;, which the file does not list.</source>
        <translation>%1，部件 %2：%3 引用的来源“%4”未在文件中列出。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 is used twice.</source>
        <translation>%1，部件 %2：%3 重复使用。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 names the part &quot;%4&quot;, which no catalogue holds.</source>
        <translation>%1，部件 %2：%3 引用的部件“%4”不在任何产品目录中。</translation>
    </message>
    <message>
        <source>%1, part %2: %3 names &quot;%4&quot;, which the module does not contain.</source>
        <translation>%1，部件 %2：%3 引用的“%4”不在该模块内。</translation>
    </message>
    <message>
        <source>%1, part %2: the outline %3 crosses itself or has no area.</source>
        <translation>%1，部件 %2：轮廓 %3 自相交或面积为零。</translation>
    </message>
    <message>
        <source>%1, part %2: the module contains itself through %3.</source>
        <translation>%1，部件 %2：该模块经由 %3 包含了自身。</translation>
    </message>
    <message>
        <source>%1, part %2: modules nest deeper than eight through %3.</source>
        <translation>%1，部件 %2：经由 %3 的模块嵌套超过八层。</translation>
    </message>
    <message>
        <source>%1, part %2: the port %3 of the module stands for no port inside.</source>
        <translation>%1，部件 %2：模块接口 %3 未对应任何内部接口。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>字段组</translation>
    </message>
    <message>
        <source>a list of value, grade and source</source>
        <translation>由数值、等级和来源组成的列表</translation>
    </message>
    <message>
        <source>a slot and a port, such as &quot;12:out&quot;</source>
        <translation>槽位与接口，例如 &quot;12:out&quot;</translation>
    </message>
    <message>
        <source>What belongs to a module is changed in the module.</source>
        <translation>属于模块的内容须在模块中修改。</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>air</source>
        <translation>风冷</translation>
    </message>
    <message>
        <source>liquid</source>
        <translation>液冷</translation>
    </message>
    <message>
        <source>liquid + air</source>
        <translation>液冷加风冷</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Prefab modules</source>
        <translation>预制模块</translation>
    </message>
    <message>
        <source>Busways, cables, pipes</source>
        <translation>母线槽、电缆、管道</translation>
    </message>
    <message>
        <source>Building and other</source>
        <translation>建筑及其他</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Air cooling capacity</source>
        <translation>风侧制冷量不足</translation>
    </message>
    <message>
        <source>The air of %1 receives %2; its coolers take %3.</source>
        <extracomment>%1 the room, %2 the heat its air receives, %3 what its coolers take.</extracomment>
        <translation>%1 的空气得热 %2；末端空调可带走 %3。</translation>
    </message>
    <message>
        <source>Rated capacity of the coolers in the room less the criteria&apos;s reserve</source>
        <translation>房间内末端空调的额定制冷量扣除设计准则规定的备用余量</translation>
    </message>
    <message>
        <source>Air inlet too warm</source>
        <translation>进风温度过高</translation>
    </message>
    <message>
        <source>Racks in %1 breathe air of %2; %3 is allowed. They draw %4, the coolers give %5.</source>
        <extracomment>%1 the room, %2 the inlet temperature, %3 the limit, %4 the air racks draw, %5 the air coolers give.</extracomment>
        <translation>%1 内机柜的进风温度为 %2；允许 %3。机柜风量需求 %4，空调送风量 %5。</translation>
    </message>
    <message>
        <source>Aisle too narrow</source>
        <translation>通道宽度不足</translation>
    </message>
    <message>
        <source>Aisle %1 is %2 wide; it must be at least %3.</source>
        <extracomment>%1 the aisle&apos;s tag, %2 its width, %3 the least.</extracomment>
        <translation>通道 %1 宽 %2；至少应为 %3。</translation>
    </message>
    <message>
        <source>Project criteria</source>
        <translation>项目设计准则</translation>
    </message>
    <message>
        <source>Board overloaded</source>
        <translation>配电柜过载</translation>
    </message>
    <message>
        <source>%1 carries %2 %3; it may carry %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>%1 %3承载 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Rating of the board, transfer switch or distribution unit</source>
        <translation>配电柜、转换开关或配电单元的额定值</translation>
    </message>
    <message>
        <source>Busway overloaded</source>
        <translation>母线槽过载</translation>
    </message>
    <message>
        <source>Busway %1 carries %2 %3; it may carry %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>母线槽 %1 %3承载 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Continuous loading of a busway, project criteria</source>
        <translation>母线槽持续载流比例，项目设计准则</translation>
    </message>
    <message>
        <source>CDU capacity</source>
        <translation>CDU 容量不足</translation>
    </message>
    <message>
        <source>The loop of %1 (%2 CDUs) receives %3; they take %4.</source>
        <extracomment>%1 the first CDU of the loop, %2 how many there are, %3 the heat, %4 what they take.</extracomment>
        <translation>%1 所在回路（%2 台 CDU）得热 %3；可带走 %4。</translation>
    </message>
    <message>
        <source>Rated capacity of the CDUs less the criteria&apos;s reserve</source>
        <translation>CDU 额定容量扣除设计准则规定的备用余量</translation>
    </message>
    <message>
        <source>IT load above the contract</source>
        <translation>IT 负载超出合同值</translation>
    </message>
    <message>
        <source>The IT load is %1; %2 is contracted.</source>
        <extracomment>%1 the IT load, %2 the contracted one.</extracomment>
        <translation>IT 负载为 %1；合同值为 %2。</translation>
    </message>
    <message>
        <source>Door too narrow</source>
        <translation>门宽不足</translation>
    </message>
    <message>
        <source>The widest door of %1 is %2; %3 needs %4 to be brought in.</source>
        <extracomment>%1 the hall, %2 its widest door, %3 the item that must pass, %4 the width it needs.</extracomment>
        <translation>%1 最宽的门为 %2；运入 %3 需要 %4。</translation>
    </message>
    <message>
        <source>Project criteria: door margin over parts</source>
        <translation>项目设计准则：门宽相对部件的余量</translation>
    </message>
    <message>
        <source>Give the last one a free tag</source>
        <translation>为最后一个分配未使用的位号</translation>
    </message>
    <message>
        <source>Duplicate tag</source>
        <translation>位号重复</translation>
    </message>
    <message>
        <source>The tag %1 is carried by %2 items.</source>
        <extracomment>%1 the tag, %2 how many items carry it.</extracomment>
        <translation>位号 %1 被 %2 个对象使用。</translation>
    </message>
    <message>
        <source>IEC 81346: a reference designation is unique</source>
        <translation>IEC 81346：参照代号应唯一</translation>
    </message>
    <message>
        <source>Egress too narrow</source>
        <translation>疏散宽度不足</translation>
    </message>
    <message>
        <source>%1 lets people out over %2; at least %3 is asked.</source>
        <extracomment>%1 the door (or the hall that has none), %2 its clear width, %3 the least.</extracomment>
        <translation>%1 的疏散宽度为 %2；至少应为 %3。</translation>
    </message>
    <message>
        <source>Project criteria; check against the local building code</source>
        <translation>项目设计准则；请按当地建筑规范复核</translation>
    </message>
    <message>
        <source>when path A is lost</source>
        <translation>在 A 路失电时</translation>
    </message>
    <message>
        <source>when path B is lost</source>
        <translation>在 B 路失电时</translation>
    </message>
    <message>
        <source>in normal operation</source>
        <translation>在正常运行时</translation>
    </message>
    <message>
        <source>Feeder overloaded</source>
        <translation>馈线过载</translation>
    </message>
    <message>
        <source>Feeder %1 carries %2 %3; it may carry %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>馈线 %1 %3承载 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Rated current of the cable or whip</source>
        <translation>电缆或软电缆的额定电流</translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation>楼面荷载超限</translation>
    </message>
    <message>
        <source>%1 loads its share of floor with %2; the floor carries %3.</source>
        <extracomment>%1 the item, %2 its load over its share of floor, %3 what the floor carries.</extracomment>
        <translation>%1 对其占用楼面的荷载为 %2；楼面允许 %3。</translation>
    </message>
    <message>
        <source>Project criteria; weight over footprint plus half the clearances in front and behind</source>
        <translation>项目设计准则；重量除以占地面积与前后净距各一半之和</translation>
    </message>
    <message>
        <source>Coolant flow</source>
        <translation>冷却液流量不足</translation>
    </message>
    <message>
        <source>Generator too small</source>
        <translation>发电机容量不足</translation>
    </message>
    <message>
        <source>Generator %1 would carry %2 %3; it may carry %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>发电机 %1 %3需承载 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Rated power of the generator set</source>
        <translation>发电机组额定功率</translation>
    </message>
    <message>
        <source>Hall power density</source>
        <translation>机房功率密度超限</translation>
    </message>
    <message>
        <source>%1 holds %2 of peak IT power; the criteria allow %3.</source>
        <extracomment>%1 the hall, %2 its density, %3 the limit.</extracomment>
        <translation>%1 的峰值 IT 功率密度为 %2；设计准则允许 %3。</translation>
    </message>
    <message>
        <source>Project criteria; peak IT power over outline area</source>
        <translation>项目设计准则；峰值 IT 功率除以轮廓面积</translation>
    </message>
    <message>
        <source>In a no-go area</source>
        <translation>位于禁布区内</translation>
    </message>
    <message>
        <source>%1 stands in the no-go area %2.</source>
        <extracomment>%1 is the item&apos;s tag, %2 the area&apos;s.</extracomment>
        <translation>%1 位于禁布区 %2 内。</translation>
    </message>
    <message>
        <source>Geometry of the layout</source>
        <translation>布局几何关系</translation>
    </message>
    <message>
        <source>a run without a tag</source>
        <translation>未编位号的管线</translation>
    </message>
    <message>
        <source>a space without a tag</source>
        <translation>未编位号的空间</translation>
    </message>
    <message>
        <source>an item without a tag</source>
        <translation>未编位号的设备</translation>
    </message>
    <message>
        <source>Unproven: a figure is missing</source>
        <translation>无法证实：缺少参数</translation>
    </message>
    <message>
        <source>%1 (%2) does not state its %3; what depends on it is unproven.</source>
        <extracomment>%1 the first item, %2 its part, %3 the figure.</extracomment>
        <translation>%1（%2）未给出%3；依赖该参数的校核无法证实。</translation>
    </message>
    <message>
        <source>A check that needs a blank figure counts as unproven, never as passed</source>
        <translation>所需参数空缺的校核视为无法证实，绝不视为通过</translation>
    </message>
    <message>
        <source>No coolant</source>
        <translation>未接冷却液</translation>
    </message>
    <message>
        <source>%1 gives heat to liquid and is joined to no loop with a cooler.</source>
        <extracomment>%1 a tag.</extracomment>
        <translation>%1 向液体散热，但未接入任何带冷源的回路。</translation>
    </message>
    <message>
        <source>Connectivity of the drawn coolant loops</source>
        <translation>所绘冷却回路的连通性</translation>
    </message>
    <message>
        <source>path A</source>
        <translation>A 路</translation>
    </message>
    <message>
        <source>path B</source>
        <translation>B 路</translation>
    </message>
    <message>
        <source>Both cords on one path</source>
        <translation>双路电源接于同一路径</translation>
    </message>
    <message>
        <source>Both cords of %1 hang on %2; losing it drops the rack.</source>
        <extracomment>%1 the rack, %2 what both cords hang on.</extracomment>
        <translation>%1 的两路电源均接于 %2；其失效将导致机柜断电。</translation>
    </message>
    <message>
        <source>Two independent paths: no element in common below the supply</source>
        <translation>两条独立路径：电源以下无共用元件</translation>
    </message>
    <message>
        <source>Workload of another accelerator</source>
        <translation>负载任务属于其他加速卡</translation>
    </message>
    <message>
        <source>%1 holds %2; the workload %3 was measured on %4 and is not scaled.</source>
        <extracomment>%1 a rack, %2 its accelerator, %3 the workload, %4 the workload&apos;s accelerator.</extracomment>
        <translation>%1 装有 %2；负载任务 %3 在 %4 上测得，不作换算。</translation>
    </message>
    <message>
        <source>A throughput belongs to the accelerator it was measured on</source>
        <translation>吞吐量仅适用于实测所用的加速卡</translation>
    </message>
    <message>
        <source>Across a wall</source>
        <translation>跨越墙体</translation>
    </message>
    <message>
        <source>%1 stands across the wall of %2.</source>
        <extracomment>%1 is the item&apos;s tag, %2 the hall&apos;s.</extracomment>
        <translation>%1 跨越 %2 的墙体。</translation>
    </message>
    <message>
        <source>Move %1 clear</source>
        <translation>移开 %1</translation>
    </message>
    <message>
        <source>Equipment overlaps</source>
        <translation>设备重叠</translation>
    </message>
    <message>
        <source>%1 and %2 stand on the same %3.</source>
        <extracomment>%1 and %2 are tags, %3 an area.</extracomment>
        <translation>%1 与 %2 占用同一处 %3。</translation>
    </message>
    <message>
        <source>Plant capacity</source>
        <translation>冷源容量不足</translation>
    </message>
    <message>
        <source>The plant loop of %1 (%2 machines) receives %3; they reject %4.</source>
        <extracomment>%1 the first machine of the loop, %2 how many there are, %3 the heat, %4 what they reject.</extracomment>
        <translation>%1 所在冷源回路（%2 台机组）得热 %3；可排出 %4。</translation>
    </message>
    <message>
        <source>Rated capacity of the machines on the design day less the criteria&apos;s reserve</source>
        <translation>机组设计日额定容量扣除设计准则规定的备用余量</translation>
    </message>
    <message>
        <source>Point load</source>
        <translation>集中荷载超限</translation>
    </message>
    <message>
        <source>%1 puts %2 on each of four feet; a point of the floor carries %3.</source>
        <extracomment>%1 the item, %2 its weight on each of four feet, %3 what a point of the floor carries.</extracomment>
        <translation>%1 四个支脚各承重 %2；楼面单点允许 %3。</translation>
    </message>
    <message>
        <source>Project criteria; a quarter of the weight on each foot</source>
        <translation>项目设计准则；每个支脚承担四分之一重量</translation>
    </message>
    <message>
        <source>one end names a port that is not there</source>
        <translation>一端指定的接口不存在</translation>
    </message>
    <message>
        <source>Ports do not mate</source>
        <translation>接口不匹配</translation>
    </message>
    <message>
        <source>%1 and %2 are joined but do not mate: %3</source>
        <extracomment>%1 and %2 are tags, %3 says why.</extracomment>
        <translation>%1 与 %2 已连接但不匹配：%3</translation>
    </message>
    <message>
        <source>Ports of both parts</source>
        <translation>双方部件的接口</translation>
    </message>
    <message>
        <source>Power network cannot be solved</source>
        <translation>供电网络无法求解</translation>
    </message>
    <message>
        <source>The power flow stops at %1: %2</source>
        <extracomment>%1 the element, %2 why.</extracomment>
        <translation>潮流计算止于 %1：%2</translation>
    </message>
    <message>
        <source>Radial power flow</source>
        <translation>辐射状潮流计算</translation>
    </message>
    <message>
        <source>PUE above target</source>
        <translation>PUE 高于目标</translation>
    </message>
    <message>
        <source>PUE is %1 at the design point; the target is %2.</source>
        <extracomment>%1 the PUE of the layout, %2 the target.</extracomment>
        <translation>设计点 PUE 为 %1；目标为 %2。</translation>
    </message>
    <message>
        <source>Project criteria; ISO/IEC 30134-2 ratio at the design point, not a year</source>
        <translation>项目设计准则；按 ISO/IEC 30134-2 的比值，取设计点而非全年</translation>
    </message>
    <message>
        <source>Rack power above the criteria</source>
        <translation>机柜功率超出设计准则</translation>
    </message>
    <message>
        <source>%1 draws %2 at peak; the criteria allow %3 per rack.</source>
        <extracomment>%1 the rack, %2 its peak, %3 the most a rack may draw.</extracomment>
        <translation>%1 峰值功率 %2；设计准则允许每机柜 %3。</translation>
    </message>
    <message>
        <source>Rack above its rating</source>
        <translation>机柜功率超出额定值</translation>
    </message>
    <message>
        <source>%1 draws %2 at peak; it is rated for %3.</source>
        <extracomment>%1 the rack, %2 its peak, %3 its rating.</extracomment>
        <translation>%1 峰值功率 %2；额定值为 %3。</translation>
    </message>
    <message>
        <source>Rated power of the rack&apos;s data sheet or the user</source>
        <translation>机柜数据表或用户给定的额定功率</translation>
    </message>
    <message>
        <source>in front</source>
        <translation>前方</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>后方</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Service clearance blocked</source>
        <translation>检修净距受阻</translation>
    </message>
    <message>
        <source>%1 needs %2 %3; %4 leaves %5.</source>
        <extracomment>%1 a tag, %2 the distance needed, %3 &quot;in front&quot;, %4 what blocks it, %5 the distance there is.</extracomment>
        <translation>%1 %3需要 %2；%4 仅留出 %5。</translation>
    </message>
    <message>
        <source>Clearances of the part&apos;s data sheet or the user</source>
        <translation>部件数据表或用户给定的净距</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Workload shares above 100 %</source>
        <translation>负载任务份额超过 100 %</translation>
    </message>
    <message>
        <source>The workloads of %1 share %2 of it.</source>
        <extracomment>%1 the rack, row, hall or site, %2 the sum of shares.</extracomment>
        <translation>%1 的负载任务份额合计 %2。</translation>
    </message>
    <message>
        <source>Shares of one target add up to at most one</source>
        <translation>同一目标的份额之和不得超过 1</translation>
    </message>
    <message>
        <source>Coolant too warm</source>
        <translation>冷却液温度过高</translation>
    </message>
    <message>
        <source>%1 receives coolant at %2 on the design day; it accepts up to %3.</source>
        <extracomment>%1 a tag, %2 the supply temperature on the design day, %3 the warmest it accepts.</extracomment>
        <translation>设计日 %1 的供液温度为 %2；最高允许 %3。</translation>
    </message>
    <message>
        <source>Coolant class of the rack&apos;s data sheet or the user</source>
        <translation>机柜数据表或用户给定的供液等级</translation>
    </message>
    <message>
        <source>Tap-off overloaded</source>
        <translation>插接箱过载</translation>
    </message>
    <message>
        <source>Tap-off %1 carries %2 %3; it may carry %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>插接箱 %1 %3承载 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Continuous loading of a breaker, project criteria (NEC 210.20(A) asks 80 %)</source>
        <translation>断路器持续载流比例，项目设计准则（NEC 210.20(A) 要求 80 %）</translation>
    </message>
    <message>
        <source>No thermal headroom</source>
        <translation>无热裕度</translation>
    </message>
    <message>
        <source>%1 has a thermal headroom of %2 on the design day.</source>
        <extracomment>%1 what limits it, %2 the headroom, negative.</extracomment>
        <translation>设计日 %1 的热裕度为 %2。</translation>
    </message>
    <message>
        <source>TokEnergy above target</source>
        <translation>TokEnergy 高于目标</translation>
    </message>
    <message>
        <source>TokEnergy is %1 at the design point; the target is %2.</source>
        <extracomment>%1 the TokEnergy of the layout, %2 the target.</extracomment>
        <translation>设计点 TokEnergy 为 %1；目标为 %2。</translation>
    </message>
    <message>
        <source>Project criteria; Gridhall&apos;s definition of TokEnergy</source>
        <translation>项目设计准则；Gridhall 对 TokEnergy 的定义</translation>
    </message>
    <message>
        <source>Too high for the hall</source>
        <translation>超出机房净高</translation>
    </message>
    <message>
        <source>%1 needs %2 of height; %3 has %4.</source>
        <extracomment>%1 the item, %2 the height it needs, %3 the hall, %4 its clear height.</extracomment>
        <translation>%1 需要净高 %2；%3 为 %4。</translation>
    </message>
    <message>
        <source>Transformer overloaded</source>
        <translation>变压器过载</translation>
    </message>
    <message>
        <source>Transformer %1 delivers %2 %3; it may deliver %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>变压器 %1 %3输出 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Rated power of the transformer at the criteria&apos;s power factor</source>
        <translation>变压器在设计准则功率因数下的额定功率</translation>
    </message>
    <message>
        <source>Two revisions of a part</source>
        <translation>同一部件存在多个版本</translation>
    </message>
    <message>
        <source>%1 is used in %2 revisions.</source>
        <extracomment>%1 the part, %2 how many revisions.</extracomment>
        <translation>%1 使用了 %2 个版本。</translation>
    </message>
    <message>
        <source>Content hash of the parts in the project</source>
        <translation>项目内部件的内容哈希</translation>
    </message>
    <message>
        <source>No power</source>
        <translation>未供电</translation>
    </message>
    <message>
        <source>%1 draws %2 and is joined to no live source.</source>
        <extracomment>%1 a tag, %2 what it draws.</extracomment>
        <translation>%1 需要 %2，但未接入任何有效电源。</translation>
    </message>
    <message>
        <source>Connectivity of the drawn power network</source>
        <translation>所绘供电网络的连通性</translation>
    </message>
    <message>
        <source>Unverified figures</source>
        <translation>参数未经验证</translation>
    </message>
    <message>
        <source>%1: %2 of %3 figures are assumptions or vendor claims.</source>
        <extracomment>%1 the part, %2 how many of its figures, %3 of how many.</extracomment>
        <translation>%1：%3 项参数中有 %2 项为假设或厂商声称。</translation>
    </message>
    <message>
        <source>Source grades of the catalogue</source>
        <translation>产品目录的来源等级</translation>
    </message>
    <message>
        <source>UPS overloaded</source>
        <translation>UPS 过载</translation>
    </message>
    <message>
        <source>UPS %1 delivers %2 %3; it may deliver %4.</source>
        <extracomment>%1 a tag, %2 what it carries, %3 in which state, %4 its limit.</extracomment>
        <translation>UPS %1 %3输出 %2；允许 %4。</translation>
    </message>
    <message>
        <source>Rated real power of the UPS</source>
        <translation>UPS 额定有功功率</translation>
    </message>
    <message>
        <source>Grid connection exceeded</source>
        <translation>超出电网接入容量</translation>
    </message>
    <message>
        <source>%1 draws %2 %3; the connection allows %4.</source>
        <extracomment>%1 the intake or the site, %2 what it draws, %3 in which state, %4 its limit.</extracomment>
        <translation>%1 %3取用 %2；接入容量为 %4。</translation>
    </message>
    <message>
        <source>Rating of the intake; grid connection of the site</source>
        <translation>进线额定值；场地电网接入容量</translation>
    </message>
    <message>
        <source>Workload missing</source>
        <translation>缺少负载任务</translation>
    </message>
    <message>
        <source>%1 racks with accelerators have no workload, %2 first; they count energy and no tokens.</source>
        <extracomment>%1 how many racks, %2 the first of them.</extracomment>
        <translation>%1 台带加速卡的机柜未分配负载任务（首个为 %2）；仅计能耗，不计 token。</translation>
    </message>
    <message>
        <source>TokEnergy needs a workload for every accelerator</source>
        <translation>TokEnergy 要求每块加速卡均有负载任务</translation>
    </message>
    <message>
        <source>Air inlet above recommended</source>
        <translation>进风温度高于推荐值</translation>
    </message>
    <message>
        <source>In %1, racks above %3: %2. The warmest is %4 with %5; %6 of what it breathes is exhaust of racks.</source>
        <extracomment>%1 the room, %2 how many racks, %3 the recommended temperature, %4 the worst rack, %5 its inlet, %6 a share.</extracomment>
        <translation>%1 中进风高于 %3 的机柜：%2 个。最热的是 %4，进风 %5；其吸入空气中 %6 为机柜排风。</translation>
    </message>
    <message>
        <source>Project criteria; temperature field, mean error about 2 to 3 K</source>
        <translation>项目准则；温度场，平均误差约 2 至 3 K</translation>
    </message>
    <message>
        <source>Air opening blocked</source>
        <translation>进出风口被遮挡</translation>
    </message>
    <message>
        <source>Something stands right before the air inlet or outlet of %1.</source>
        <extracomment>%1 the rack or cooler.</extracomment>
        <translation>%1 的进风口或出风口前方被物体遮挡。</translation>
    </message>
    <message>
        <source>Free cells of the air grid in front of the opening</source>
        <translation>风口前方空气网格中的自由单元</translation>
    </message>
    <message>
        <source>Air does not settle</source>
        <translation>气流未收敛</translation>
    </message>
    <message>
        <source>The air of %1 comes to no rest: inlets still change by %2 a round. Take its temperatures as a sketch.</source>
        <extracomment>%1 the room, %2 the last change of an inlet.</extracomment>
        <translation>%1 的气流未收敛：每轮进风温度仍变化 %2。其温度仅供参考。</translation>
    </message>
    <message>
        <source>Rounds of the air solver</source>
        <translation>空气求解器的迭代轮次</translation>
    </message>
    <message>
        <source>Project criteria or the rack&apos;s data sheet; temperature field where the room has one, else its balance</source>
        <translation>项目准则或机柜数据表；有温度场的房间按温度场，否则按热平衡</translation>
    </message>
    <message>
        <source>Coolant velocity</source>
        <translation>冷却液流速</translation>
    </message>
    <message>
        <source>Coolant runs through %1 at %2 in a bore of %3; the criteria allow %4.</source>
        <extracomment>%1 a pipe, hose or header, %2 the velocity, %3 its bore, %4 the highest of the criteria.</extracomment>
        <translation>冷却液以 %2 的流速流过 %1（内径 %3）；准则允许 %4。</translation>
    </message>
    <message>
        <source>Project criteria (planning value against noise and erosion)</source>
        <translation>项目准则（防噪声和冲蚀的规划值）</translation>
    </message>
    <message>
        <source>One cooler out of service</source>
        <translation>一台冷却设备停运</translation>
    </message>
    <message>
        <source>Without %1 the others face %2 and take %3; the loop is supplied at %4, its worst load gets %5 of its flow.</source>
        <extracomment>%1 a CDU, chiller or dry cooler, %2 the heat, %3 what the others take, %4 the supply then, %5 flow over need.</extracomment>
        <translation>若 %1 停运，其余设备面对 %2 热量而能力为 %3；回路供水温度为 %4，最不利负载只得到所需流量的 %5。</translation>
    </message>
    <message>
        <source>Each loop solved again without one of its coolers</source>
        <translation>每个回路去掉一台冷却设备后重新求解</translation>
    </message>
    <message>
        <source>One failure stops cooling</source>
        <translation>单点故障致冷却中断</translation>
    </message>
    <message>
        <source>Losing %1 (as with %2 more) leaves %3 powered racks short of cooling and costs %4.</source>
        <extracomment>%1 what is lost, %2 how many more do the same, %3 racks, %4 a token rate.</extracomment>
        <translation>失去 %1（另有 %2 项结果相同）将使 %3 台通电机柜冷却不足，损失 %4。</translation>
    </message>
    <message>
        <source>Pumps, CDUs, room coolers and chillers are loads too; capacities of the design day</source>
        <translation>水泵、CDU、房间空调和冷水机组同样是负荷；容量按设计日计</translation>
    </message>
    <message>
        <source>One failure drops IT</source>
        <translation>单点故障致 IT 断电</translation>
    </message>
    <message>
        <source>Losing %1 (as with %2 more) leaves %3 of %4 IT loads without power.</source>
        <extracomment>%1 what is lost, %2 how many more elements do the same, %3 racks dark, %4 all racks.</extracomment>
        <translation>失去 %1（另有 %2 项结果相同）将使 %4 个 IT 负荷中的 %3 个断电。</translation>
    </message>
    <message>
        <source>No single failure drops a critical load; all single failures with automatic transfer</source>
        <translation>任何单一故障均不应使关键负荷断电；含自动切换的全部单一故障</translation>
    </message>
    <message>
        <source>Reserve overloaded after a failure</source>
        <translation>故障后备用设备过载</translation>
    </message>
    <message>
        <source>%1 carries %2 once %3 is lost; it may carry %4.</source>
        <extracomment>%1 the element, %2 what it carries, %3 what is lost, %4 its limit.</extracomment>
        <translation>失去 %3 后 %1 承载 %2，允许值为 %4。</translation>
    </message>
    <message>
        <source>After each single failure every survivor is within its rating</source>
        <translation>任一单一故障后，所有在运设备均不超过额定值</translation>
    </message>
    <message>
        <source>Lit but unprotected</source>
        <translation>通电但无保护</translation>
    </message>
    <message>
        <source>Losing %1 (as with %2 more) leaves %3 of %4 IT loads on power that no UPS holds.</source>
        <extracomment>%1 what is lost, %2 how many more do the same, %3 racks, %4 all racks.</extracomment>
        <translation>失去 %1（另有 %2 项结果相同）后，%4 个 IT 负荷中有 %3 个由无 UPS 保障的电源供电。</translation>
    </message>
    <message>
        <source>Maintenance without a transfer to the utility</source>
        <translation>维护时无需转由市电直供</translation>
    </message>
    <message>
        <source>Fault level above withstand</source>
        <translation>短路电流超过耐受值</translation>
    </message>
    <message>
        <source>A three-phase fault at %1 can reach %2; it withstands %3.</source>
        <extracomment>%1 an element, %2 the highest three-phase fault current, %3 what it withstands.</extracomment>
        <translation>%1 处三相短路电流可达 %2，其耐受值为 %3。</translation>
    </message>
    <message>
        <source>Screening by the method of IEC 60909 from the grid alone: no generators, no motors, no arc flash, no coordination</source>
        <translation>仅由电网侧按 IEC 60909 方法初筛：不含发电机与电动机，不做弧闪与保护配合分析</translation>
    </message>
    <message>
        <source>%1 needs %2 of coolant; %3 reaches it.</source>
        <extracomment>%1 a rack or cooler, %2 the flow it needs, %3 what reaches it with the pumps at full speed.</extracomment>
        <translation>%1 需要 %2 冷却液，实际到达 %3。</translation>
    </message>
    <message>
        <source>Coolant flow of the racks&apos; data sheets; flows of the drawn pipes and pumps</source>
        <translation>机柜数据表给出的冷却液流量；按所绘管路和水泵计算的流量</translation>
    </message>
    <message>
        <source>In %1 hours of the year neither grid, battery nor generators serve the site; %2 is missing in the worst.</source>
        <extracomment>%1 hours of the year, %2 the highest power that nothing serves.</extracomment>
        <translation>全年有 %1 小时电网、储能和发电机均无法满足站点负荷；最严重时缺口为 %2。</translation>
    </message>
    <message>
        <source>Grid connection of the site, 8,760 hours</source>
        <translation>站点并网容量，8,760 小时</translation>
    </message>
    <message>
        <source>Work shed for the grid connection</source>
        <translation>因并网容量而削减算力负荷</translation>
    </message>
    <message>
        <source>In %1 hours of the year work is shed to stay within the connection; that is %2 of the tokens.</source>
        <extracomment>%1 hours of the year, %2 the share of the year&apos;s tokens.</extracomment>
        <translation>全年有 %1 小时为不超过并网容量而削减负荷，占 token 总量的 %2。</translation>
    </message>
    <message>
        <source>Ramp limit exceeded</source>
        <translation>超出爬坡限值</translation>
    </message>
    <message>
        <source>A training run that starts or is aborted moves the load by %1 within seconds; the grid allows %2. A battery of %3 and %4 would take it.</source>
        <extracomment>%1 the step of the load, %2 the ramp limit, %3 and %4 power and energy of the battery that it takes.</extracomment>
        <translation>训练任务启动或中止会在数秒内使负荷变化 %1；电网允许 %2。需要 %3、%4 的储能来平滑。</translation>
    </message>
    <message>
        <source>Ramp limit of the site; energy of the triangle, battery half full</source>
        <translation>站点爬坡限值；按三角形能量计算，储能处于半充状态</translation>
    </message>
    <message>
        <source>Ride-through too short</source>
        <translation>不间断支撑时间不足</translation>
    </message>
    <message>
        <source>The battery&apos;s reserve carries the highest load for %1; %2 is asked. That takes %3 and %4.</source>
        <extracomment>%1 the ride-through, %2 what is asked, %3 and %4 power and energy of the battery that it takes.</extracomment>
        <translation>储能备用电量可支撑最高负荷 %1；要求 %2。为此需要 %3、%4。</translation>
    </message>
    <message>
        <source>Grid lost</source>
        <translation>电网失电</translation>
    </message>
    <message>
        <source>With the whole grid lost (%1 and the other intakes), %3 of %4 IT loads go dark.</source>
        <extracomment>%1 the first intake, %2 unused, %3 racks dark, %4 all racks.</extracomment>
        <translation>电网全部失电（%1 及其他进线）时，%4 个 IT 负荷中有 %3 个断电。</translation>
    </message>
    <message>
        <source>Generators start by themselves and carry what hangs on them</source>
        <translation>发电机自动启动并承担其下级负荷</translation>
    </message>
    <message>
        <source>Tie carries one way only</source>
        <translation>联络线仅能单向供电</translation>
    </message>
    <message>
        <source>Tie %1 can feed %2 from %3 and not the other way round: losing what feeds %3 gains nothing from it.</source>
        <extracomment>%1 the tie, %2 what it can feed, %3 what it cannot.</extracomment>
        <translation>联络线 %1 只能由 %3 向 %2 供电，反向不可：%3 失去上级电源时无法由其支援。</translation>
    </message>
    <message>
        <source>Directions of the drawn ports</source>
        <translation>所绘端口的方向</translation>
    </message>
    <message>
        <source>Both paths in one compartment</source>
        <translation>两路电源位于同一防火分区</translation>
    </message>
    <message>
        <source>A fire in %1 (as in %2 more) leaves %3 IT loads outside of it without power.</source>
        <extracomment>%1 the room, %2 how many more do the same, %3 racks outside of it that go dark.</extracomment>
        <translation>%1 发生火灾（另有 %2 处结果相同）将使其外的 %3 个 IT 负荷断电。</translation>
    </message>
    <message>
        <source>Paths that back each other up stand in different compartments</source>
        <translation>互为备用的路径应位于不同防火分区</translation>
    </message>
    <message>
        <source>Voltage drop</source>
        <translation>电压降</translation>
    </message>
    <message>
        <source>%1 gets its power %2 below nominal voltage over %3; the limit is %4.</source>
        <extracomment>%1 a load, %2 the drop, %3 what it is fed by, %4 the limit.</extracomment>
        <translation>%1 经 %3 受电，电压低于额定值 %2，限值为 %4。</translation>
    </message>
    <message>
        <source>Project criteria; power flow from the last transformer, UPS or rectifier</source>
        <translation>项目准则；潮流自最近一级变压器、UPS 或整流器算起</translation>
    </message>
    <message>
        <source>TokEnergy of the year above target</source>
        <translation>全年 TokEnergy 超出目标</translation>
    </message>
    <message>
        <source>TokEnergy over the year is %1; the target is %2 (weather: %3).</source>
        <extracomment>%1 the TokEnergy of the year, %2 the target, %3 the place of the weather.</extracomment>
        <translation>全年 TokEnergy 为 %1；目标为 %2（气象：%3）。</translation>
    </message>
    <message>
        <source>Project criteria; Gridhall&apos;s definition of TokEnergy, 8,760 hours</source>
        <translation>项目准则；Gridhall 的 TokEnergy 定义，8,760 小时</translation>
    </message>
    <message>
        <source>PUE of the year above target</source>
        <translation>全年 PUE 超出目标</translation>
    </message>
    <message>
        <source>PUE over the year is %1; the target is %2 (weather: %3).</source>
        <extracomment>%1 the PUE of the year, %2 the target, %3 the place of the weather.</extracomment>
        <translation>全年 PUE 为 %1；目标为 %2（气象：%3）。</translation>
    </message>
    <message>
        <source>Project criteria; ISO/IEC 30134-2, simulated over 8,760 hours</source>
        <translation>项目准则；ISO/IEC 30134-2，按 8,760 小时仿真</translation>
    </message>
    <message>
        <source>WUE of the year above target</source>
        <translation>全年 WUE 超出目标</translation>
    </message>
    <message>
        <source>WUE over the year is %1; the target is %2 (weather: %3).</source>
        <extracomment>%1 the WUE of the year, %2 the target, %3 the place of the weather.</extracomment>
        <translation>全年 WUE 为 %1；目标为 %2（气象：%3）。</translation>
    </message>
    <message>
        <source>Project criteria; ISO/IEC 30134-9, simulated over 8,760 hours</source>
        <translation>项目准则；ISO/IEC 30134-9，按 8,760 小时仿真</translation>
    </message>
    <message>
        <source>More water than the site has</source>
        <translation>用水量超出站点供水能力</translation>
    </message>
    <message>
        <source>The plant uses %1 of water a year; the limit is %2 (weather: %3).</source>
        <extracomment>%1 the water of the year, %2 the limit, %3 the place of the weather.</extracomment>
        <translation>冷站全年用水 %1；限值为 %2（气象：%3）。</translation>
    </message>
    <message>
        <source>Modules too close</source>
        <translation>模块间距过小</translation>
    </message>
    <message>
        <source>%1 and %2 stand %3 apart; at least %4 is asked between modules that are not docked.</source>
        <extracomment>%1 and %2 modules, %3 the distance between them, %4 the least.</extracomment>
        <translation>%1 与 %2 相距 %3；未对接的模块之间至少需要 %4。</translation>
    </message>
    <message>
        <source>Delivery card: distance between modules, for service and lifting gear</source>
        <translation>交付卡：模块间距，供维护和吊装使用</translation>
    </message>
    <message>
        <source>Fire separation</source>
        <translation>防火间距</translation>
    </message>
    <message>
        <source>%1 stands %3 from %2; at least %4 is asked from batteries, generators and oil.</source>
        <extracomment>%1 what can burn, %2 its neighbour, %3 the distance, %4 the least.</extracomment>
        <translation>%1 距 %2 为 %3；与电池、发电机和油的间距至少需要 %4。</translation>
    </message>
    <message>
        <source>Delivery card, planning value; replace it by what the local code, the insurer and the maker&apos;s fire test ask</source>
        <translation>交付卡的规划值；请以当地规范、保险方和厂家火灾试验的要求替换</translation>
    </message>
    <message>
        <source>Foundation overloaded</source>
        <translation>基础超载</translation>
    </message>
    <message>
        <source>%1 loads its foundation with %2; it carries %3.</source>
        <extracomment>%1 a tag, %2 its weight over its footprint, %3 what the foundation carries.</extracomment>
        <translation>%1 对基础的荷载为 %2；基础可承受 %3。</translation>
    </message>
    <message>
        <source>Delivery card: what a foundation carries; replace it by the soil report&apos;s</source>
        <translation>交付卡：基础承载力；请以地勘报告的数值替换</translation>
    </message>
    <message>
        <source>Modules stacked</source>
        <translation>模块叠放</translation>
    </message>
    <message>
        <source>%1 stands on %2 as level %3 of at most %4, or beyond its edges.</source>
        <extracomment>%1 the upper module, %2 the one below, %3 its level, %4 the levels allowed.</extracomment>
        <translation>%1 叠放在 %2 上，为第 %3 层（最多 %4 层），或超出其边缘。</translation>
    </message>
    <message>
        <source>Delivery card: modules in a stack; a module stands on corners of the one below</source>
        <translation>交付卡：模块叠放层数；上层模块支承在下层模块的角件上</translation>
    </message>
    <message>
        <source>Special transport</source>
        <translation>特种运输</translation>
    </message>
    <message>
        <source>%1 travels with %2 by %3 by %4 and %5: more than an oversize permit covers.</source>
        <extracomment>%1 a module, %2 its length, %3 its width, %4 its height on the deck, %5 its mass.</extracomment>
        <translation>%1 运输尺寸为 %2 × %3 × %4，重 %5：超出超限许可的范围。</translation>
    </message>
    <message>
        <source>Delivery card: limits of road transport with a permit</source>
        <translation>交付卡：持许可证公路运输的限值</translation>
    </message>
    <message>
        <source>the building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>a wall of %1</source>
        <translation>%1 的墙</translation>
    </message>
    <message>
        <source> (and %1 more alike)</source>
        <translation>（以及另外 %1 个相同设备）</translation>
    </message>
    <message>
        <source>No way in</source>
        <translation>无法运入</translation>
    </message>
    <message>
        <source>%1%2 cannot be brought to its place: %3 is in the way.</source>
        <extracomment>%1 a tag, %2 empty, or how many equal things share it, %3 what is in the way.</extracomment>
        <translation>%1%2 无法运到位：被%3阻挡。</translation>
    </message>
    <message>
        <source>Ways over the floor through doors and corridors, moved straight or across and turned on the spot; the building alone</source>
        <translation>沿地面经门和走廊的路径，可直行、横移和原地转向；仅计建筑本身</translation>
    </message>
    <message>
        <source>No way out again</source>
        <translation>无法再运出</translation>
    </message>
    <message>
        <source>%1%2 cannot be taken out while the rest stands: %3 is in the way.</source>
        <extracomment>%1 a tag, %2 empty, or how many equal things share it, %3 what is in the way.</extracomment>
        <translation>其余设备在位时，%1%2 无法运出：被%3阻挡。</translation>
    </message>
    <message>
        <source>Ways over the floor through doors and corridors, moved straight or across and turned on the spot; all else in place</source>
        <translation>沿地面经门和走廊的路径，可直行、横移和原地转向；其余设备均在位</translation>
    </message>
    <message>
        <source>Out of the crane&apos;s reach</source>
        <translation>超出起重机作业范围</translation>
    </message>
    <message>
        <source>%1 puts %2 on the hook: the crane carries that to %3 and comes no nearer than %4.</source>
        <extracomment>%1 a tag, %2 the load on the hook, %3 how far the crane carries it, %4 how near the crane comes.</extracomment>
        <translation>%1 的吊钩荷载为 %2：起重机在该荷载下幅度为 %3，而最近只能到 %4。</translation>
    </message>
    <message>
        <source>Crane chart and lane width of the delivery card; the truck drives on the free yard</source>
        <translation>交付卡的起重机性能表和车道宽度；车辆在空闲场地行驶</translation>
    </message>
    <message>
        <source>Move %1 inside</source>
        <translation>将%1移入</translation>
    </message>
    <message>
        <source>A phase does not stand alone</source>
        <translation>某阶段不能独立成立</translation>
    </message>
    <message>
        <source>When phase %1 is ready and later ones are not: %2 (%3)</source>
        <extracomment>%1 the phase, %2 the finding&apos;s own message, %3 its code.</extracomment>
        <translation>当第 %1 阶段就绪而后续阶段未就绪时：%2（%3）</translation>
    </message>
    <message>
        <source>Every check on the design as it stands when each phase is ready</source>
        <translation>对每个阶段就绪时的设计执行全部检查</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>指派%1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>Aisle short of air</source>
        <translation>通道供风不足</translation>
    </message>
    <message>
        <source>Racks at %1 draw %2; coolers bring %3 of it, the rest has been through racks before.</source>
        <extracomment>%1 the aisle, %2 the air its racks draw, %3 how much of it coolers bring.</extracomment>
        <translation>%1 处的机柜吸风 %2；其中 %3 由空调直接供给，其余已流经机柜。</translation>
    </message>
    <message>
        <source>Supply shares of the temperature field: at least 80 % of an aisle&apos;s air straight from coolers</source>
        <translation>温度场的供风占比：通道空气至少 80 % 直接来自空调</translation>
    </message>
    <message>
        <source>Exhaust air breathed again</source>
        <translation>排风被再次吸入</translation>
    </message>
    <message>
        <source>In %1, racks that breathe more exhaust than cool air: %2. Of the air at %3, %4 is exhaust.</source>
        <extracomment>%1 the room, %2 how many racks, %3 the worst rack, %4 its share of exhaust.</extracomment>
        <translation>%1 中吸入排风多于冷风的机柜：%2 个。%3 处的空气有 %4 为排风。</translation>
    </message>
    <message>
        <source>Supply shares of the temperature field: at least half of a rack&apos;s air straight from coolers</source>
        <translation>温度场的供风占比：机柜空气至少一半直接来自空调</translation>
    </message>
    <message>
        <source>Containment open</source>
        <translation>通道封闭未关闭</translation>
    </message>
    <message>
        <source>The containment of %1 is open (%2), while warm and cold air are meant to be kept apart.</source>
        <extracomment>%1 the aisle, %2 the open share.</extracomment>
        <translation>%1 的封闭处于敞开状态（%2），而冷热空气本应隔离。</translation>
    </message>
    <message>
        <source>Aisles of the room: others of the kind are closed, or the stated leakage is 10 % or more</source>
        <translation>房间内各通道：同类通道已封闭，或给定泄漏率达到 10 % 及以上</translation>
    </message>
    <message>
        <source>when it is out</source>
        <translation>其停运时</translation>
    </message>
    <message>
        <source>Approach of CDUs</source>
        <translation>CDU 逼近温差</translation>
    </message>
    <message>
        <source>The approach at %1 is %2 %3; the criteria allow %4.</source>
        <extracomment>%1 a CDU, %2 the approach, %3 a clause: in normal operation, when it is out, %4 the highest of the criteria.</extracomment>
        <translation>%1 的逼近温差%3为 %2；准则允许 %4。</translation>
    </message>
    <message>
        <source>Project criteria; exchangers by effectiveness off their rating</source>
        <translation>项目准则；换热器按偏离额定工况的效能计算</translation>
    </message>
    <message>
        <source>Coolant below the dew point</source>
        <translation>冷却液低于露点</translation>
    </message>
    <message>
        <source>%1 receives coolant at %2; halls may have a dew point of %3, and the criteria ask for %4 over it.</source>
        <extracomment>%1 a rack or rear door, %2 its supply, %3 the highest dew point of halls, %4 the margin over it.</extracomment>
        <translation>%1 的供液温度为 %2；机房露点最高可达 %3，准则要求高出 %4。</translation>
    </message>
    <message>
        <source>Project criteria (highest dew point of halls and margin over it)</source>
        <translation>项目准则（机房最高露点及其裕度）</translation>
    </message>
    <message>
        <source>Economiser out of its range</source>
        <translation>自然冷却超出适用范围</translation>
    </message>
    <message>
        <source>The economiser of the loop of %1 helps in %2 of the year; the criteria ask for %3.</source>
        <extracomment>%1 a plant loop by its machine, %2 the share of the year it helps, %3 the least of the criteria.</extracomment>
        <translation>%1 所在环路的自然冷却全年可用时间占 %2；准则要求 %3。</translation>
    </message>
    <message>
        <source>The plant loop at its design heat in the hours of the year&apos;s weather</source>
        <translation>按全年逐时气象、设计热负荷计算的冷源环路</translation>
    </message>
    <message>
        <source>Expansion of coolant</source>
        <translation>冷却液膨胀</translation>
    </message>
    <message>
        <source>The loop of %1 holds %2 and grows by %3 from being filled to its return; its vessels take up %4.</source>
        <extracomment>%1 a CDU, chiller ..., %2 the volume of its loop, %3 how much it grows, %4 what its vessels take up.</extracomment>
        <translation>%1 所在环路容量为 %2，从充液到回液温度膨胀 %3；其膨胀罐可容纳 %4。</translation>
    </message>
    <message>
        <source>The loop of %1 holds %2 and grows by %3; no expansion vessel is stated.</source>
        <extracomment>%1 a CDU, chiller ..., %2 the volume of its loop, %3 how much it grows.</extracomment>
        <translation>%1 所在环路容量为 %2，膨胀 %3；未注明膨胀罐。</translation>
    </message>
    <message>
        <source>Volume of the drawn pipes, density of the coolant, expansion volumes of vessels and CDUs</source>
        <translation>所绘管道的容积、冷却液密度、膨胀罐与 CDU 的膨胀容积</translation>
    </message>
    <message>
        <source>Filtration</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>The loop of %1 is filtered at %2 µm; the criteria ask for %3 µm or finer.</source>
        <extracomment>%1 a CDU, %2 the mesh of the finest filter in its loop, %3 the coarsest allowed.</extracomment>
        <translation>%1 所在环路的过滤精度为 %2 µm；准则要求 %3 µm 或更细。</translation>
    </message>
    <message>
        <source>The loop of %1 states no filter.</source>
        <extracomment>%1 a CDU.</extracomment>
        <translation>%1 所在环路未注明过滤器。</translation>
    </message>
    <message>
        <source>Project criteria (coarsest filter on the rack side)</source>
        <translation>项目准则（机柜侧最粗过滤精度）</translation>
    </message>
    <message>
        <source>Few kelvins left</source>
        <translation>温度裕度不足</translation>
    </message>
    <message>
        <source>The loop of %1 has %2 left to the limit of what hangs on it; the criteria ask for %3. What ends first: %4.</source>
        <extracomment>%1 a loop by its cooler, %2 the kelvins left on the design day, %3 what the criteria ask for, %4 what ends it first.</extracomment>
        <translation>%1 所在环路距所接设备的限值仅余 %2；准则要求 %3。最先受限的是：%4。</translation>
    </message>
    <message>
        <source>Project criteria; supply temperatures of the design day</source>
        <translation>项目准则；设计日供液温度</translation>
    </message>
    <message>
        <source>Electrical gear under coolant joints</source>
        <translation>电气设备位于冷却液接头下方</translation>
    </message>
    <message>
        <source>%1 stands under or beside coolant joints (runs: %2, such as %3); a leak would reach it.</source>
        <extracomment>%1 a switchboard, UPS, network rack ..., %2 how many runs have a joint over it, %3 one of them.</extracomment>
        <translation>%1 位于冷却液接头下方或旁边（涉及 %2 条管路，如 %3）；泄漏会波及它。</translation>
    </message>
    <message>
        <source>Joints of the drawn runs and the reach of a leak in the criteria</source>
        <translation>所绘管路的接头与准则中的泄漏波及范围</translation>
    </message>
    <message>
        <source>one of its legs leads to no cooler; join supply and return</source>
        <translation>其一侧管路未通向任何冷却设备；请连接供液和回液</translation>
    </message>
    <message>
        <source>no steady flow was found about it; look at valves and pumps there</source>
        <translation>其附近未求得稳定流动；请检查该处的阀门和水泵</translation>
    </message>
    <message>
        <source>Coolant loop not closed</source>
        <translation>冷却液环路未闭合</translation>
    </message>
    <message>
        <source>%1 takes no part in its coolant loop: %2.</source>
        <extracomment>%1 a rack, cooler or pump, %2 why, a clause.</extracomment>
        <translation>%1 未参与其冷却液环路：%2。</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>调转方向</translation>
    </message>
    <message>
        <source>No service access</source>
        <translation>无维护通道</translation>
    </message>
    <message>
        <source>No side of %1 is reached on foot over a way of %2.</source>
        <extracomment>%1 a module, %2 the width a person needs.</extracomment>
        <translation>没有宽 %2 的步行通道到达 %1 的任何一侧。</translation>
    </message>
    <message>
        <source>Project criteria: egress width; the way leads over the free yard to the middle of a side</source>
        <translation>项目准则：疏散宽度；通道经空闲场地到达一侧的中点</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>nothing that is drawn closed</source>
        <translation>图中未见关闭的部件</translation>
    </message>
    <message>
        <source>Nothing flows</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>Nothing flows through %1; shut off by %2.</source>
        <extracomment>%1 a rack, cooler or pump, %2 the closed valve.</extracomment>
        <translation>%1 中无流量；被 %2 切断。</translation>
    </message>
    <message>
        <source>Flows of the drawn pipes and pumps</source>
        <translation>所绘管道和水泵的流量</translation>
    </message>
    <message>
        <source>coolant supply</source>
        <translation>冷却液供液</translation>
    </message>
    <message>
        <source>cold plates</source>
        <translation>冷板</translation>
    </message>
    <message>
        <source>air at the racks&apos; inlets</source>
        <translation>机柜进风</translation>
    </message>
    <message>
        <source>Too hot before cooling is back</source>
        <translation>冷却恢复前过热</translation>
    </message>
    <message>
        <source>When the utility is lost, %1 passes its limit (%2) after %3, before its cooling has restarted.</source>
        <extracomment>%1 a loop by its cooler or a room, %2 what gets too hot: coolant supply, cold plates, air, %3 seconds.</extracomment>
        <translation>市电中断后，%1 在 %3 后超过限值（%2），此时冷却尚未重启。</translation>
    </message>
    <message>
        <source>Thermal inertia of racks, coolant, storage and air; start of generators and restart times of the criteria and parts</source>
        <translation>机柜、冷却液、蓄冷和空气的热惯性；准则与部件给出的发电机启动及重启时间</translation>
    </message>
    <message>
        <source>Pressure of coolant</source>
        <translation>冷却液压力</translation>
    </message>
    <message>
        <source>%1 stands under %2; it is rated for %3.</source>
        <extracomment>%1 a pipe, rack, CDU ..., %2 the pressure in it, %3 its rating.</extracomment>
        <translation>%1 承受 %2；其额定压力为 %3。</translation>
    </message>
    <message>
        <source>%1 (%2) does not state the pressure it stands.</source>
        <extracomment>%1 a pipe, rack, CDU ..., %2 its part.</extracomment>
        <translation>%1（%2）未注明承压。</translation>
    </message>
    <message>
        <source>Pressure ratings of the parts; pressures of the drawn loop over its expansion vessel</source>
        <translation>部件额定压力；所绘环路相对膨胀罐的压力</translation>
    </message>
    <message>
        <source>the head that the others hold</source>
        <translation>其他水泵维持的扬程</translation>
    </message>
    <message>
        <source>Pump against the flow</source>
        <translation>水泵逆向</translation>
    </message>
    <message>
        <source>%1 moves nothing: it presses against %2. Is it joined the right way round?</source>
        <extracomment>%1 a pump, %2 what it presses against: a check valve, a cooler, other pumps.</extracomment>
        <translation>%1 无输送：正顶着 %2。连接方向是否正确？</translation>
    </message>
    <message>
        <source>Pump beyond its curve</source>
        <translation>水泵超出曲线</translation>
    </message>
    <message>
        <source>%1 moves %2 at %3 of its speed; its curve ends at %4 there.</source>
        <extracomment>%1 a pump or CDU, %2 its flow, %3 its speed, %4 the end of its curve at that speed.</extracomment>
        <translation>%1 在 %3 转速下流量为 %2；该转速下曲线末端为 %4。</translation>
    </message>
    <message>
        <source>Run-out flow of the pump&apos;s data sheet, else the criteria&apos;s share of its rated flow</source>
        <translation>水泵数据表的最大流量，否则按准则规定的额定流量倍数</translation>
    </message>
    <message>
        <source>Suction head of pumps</source>
        <translation>水泵吸入扬程</translation>
    </message>
    <message>
        <source>%1 has a suction head (NPSH) of %2; it requires %3.</source>
        <extracomment>%1 a pump or CDU, %2 the suction head it has, %3 what it requires with the margin of the criteria.</extracomment>
        <translation>%1 的汽蚀余量（NPSH）为 %2；需要 %3。</translation>
    </message>
    <message>
        <source>%1 (%2) does not state the suction head it requires (NPSH).</source>
        <extracomment>%1 a pump or CDU, %2 its part.</extracomment>
        <translation>%1（%2）未注明必需汽蚀余量（NPSH）。</translation>
    </message>
    <message>
        <source>NPSH of the pump&apos;s data sheet, margin of the criteria, fill pressure at the expansion vessel</source>
        <translation>水泵数据表的 NPSH、准则裕度、膨胀罐处充液压力</translation>
    </message>
    <message>
        <source>%1 holds %2; the workload %3 does not say on which accelerator it was measured.</source>
        <extracomment>%1 a rack, %2 its accelerator, %3 the workload.</extracomment>
        <translation>%1 装有 %2；负载任务 %3 未注明在哪种加速卡上测得。</translation>
    </message>
    <message>
        <source>Run %1, measured on %2</source>
        <translation>运行 %1（在 %2 上测得）</translation>
    </message>
    <message>
        <source>Generators run longer than rated</source>
        <translation>发电机运行时数超出额定允许</translation>
    </message>
    <message>
        <source>Generators run %1 hours of the year for the grid, with %2 of test runs; their rating allows %3. Their fuel makes %4 of CO2e.</source>
        <extracomment>%1 hours for the grid, %2 test runs of each, %3 what the rating allows, %4 CO2e of their fuel.</extracomment>
        <translation>发电机全年为电网原因运行 %1 小时，另有试运行 %2；其额定允许 %3。燃料产生 CO2e %4。</translation>
    </message>
    <message>
        <source>Figures of the generators, 8,760 hours</source>
        <translation>发电机参数，8,760 小时</translation>
    </message>
    <message>
        <source>Smallest (capacity - heat) / capacity over racks, loops, rooms and plant, and (limit - inlet) / (limit - supply) of rack inlets in a temperature field</source>
        <translation>机柜、回路、房间与冷站中最小的（容量 − 热量）/ 容量，以及温度场中机柜进风的（限值 − 进风）/（限值 − 送风）</translation>
    </message>
    <message>
        <source>One line overloaded</source>
        <translation>单相过载</translation>
    </message>
    <message>
        <source>The most loaded line of %1 carries %2 when a path is lost; one line may carry %3.</source>
        <extracomment>%1 a tag, %2 what its most loaded line carries, %3 what one line may carry.</extracomment>
        <translation>失去一路供电时，%1 负载最重的一相承载 %2；单相允许 %3。</translation>
    </message>
    <message>
        <source>A third of the rating for each line; single-phase loads by line</source>
        <translation>每相取额定值的三分之一；单相负载按相线统计</translation>
    </message>
    <message>
        <source>Phases unbalanced</source>
        <translation>三相不平衡</translation>
    </message>
    <message>
        <source>%1 carries %2, %3 and %4 on its lines, %5 out of balance; the limit is %6.</source>
        <extracomment>%1 a PDU, panel, busway or board, %2 to %4 power on its three lines, %5 imbalance, %6 the limit.</extracomment>
        <translation>%1 三相分别承载 %2、%3、%4，不平衡度 %5；限值为 %6。</translation>
    </message>
    <message>
        <source>Project criteria; single-phase loads by line, devices without a line of their own balanced</source>
        <translation>项目判据；单相负载按相线统计，未指定相线的设备均衡分配</translation>
    </message>
    <message>
        <source>Batteries empty before generators carry</source>
        <translation>发电机带载前电池耗尽</translation>
    </message>
    <message>
        <source>The batteries of %1 last %2 with a path lost; generators take %3 to carry the load.</source>
        <extracomment>%1 a UPS, %2 how long its batteries last, %3 until generators carry the load.</extracomment>
        <translation>失去一路供电时，%1 的电池可维持 %2；发电机需要 %3 才能带载。</translation>
    </message>
    <message>
        <source>Usable energy of the batteries on its DC link over what its inverter draws; start of generators in the criteria</source>
        <translation>直流回路上电池的可用能量除以逆变器取用功率；发电机启动时间见判据</translation>
    </message>
    <message>
        <source>Air temperature overstated</source>
        <translation>空气温度偏高估计</translation>
    </message>
    <message>
        <source>In %1, racks whose air has been through racks more than once: %2. The method overstates such inlets: read %4 at %3 as far too warm, not as a temperature.</source>
        <extracomment>%1 the room, %2 how many racks, %3 the worst rack, %4 its inlet.</extracomment>
        <translation>在 %1 中，空气不止一次流经机柜的机柜数：%2。该方法会高估此类进风温度：%3 处的 %4 应理解为“过热”，而非确切温度。</translation>
    </message>
    <message>
        <source>Temperature field: inlet over supply against the rise of the rack; drag tuned on a small room</source>
        <translation>温度场：进风相对送风的温升与机柜温升之比；阻力参数在小房间上标定</translation>
    </message>
    <message>
        <source>Air without a way</source>
        <translation>空气无通路</translation>
    </message>
    <message>
        <source>In %1, %2 are moved into or out of spaces that are closed on all sides. They were let through anyway: temperatures there mean little until the drawing gives the air a way.</source>
        <extracomment>%1 the room, %2 the air.</extracomment>
        <translation>在 %1 中，有 %2 的空气送入或抽出四面封闭的空间。计算中已强制放行：在图纸给出空气通路之前，该处温度意义不大。</translation>
    </message>
    <message>
        <source>Connected air of the grid: what devices give and take in each part of it must be equal</source>
        <translation>网格中连通的空气：各部分中设备的送风量与吸风量必须相等</translation>
    </message>
    <message>
        <source>Stated power of pumps</source>
        <translation>所填水泵功率</translation>
    </message>
    <message>
        <source>%1 states %2 for its pumps; its rated flow and head take %3 at the least, so a usual efficiency is taken instead.</source>
        <extracomment>%1 a pump or CDU, %2 the power it states, %3 what its rated flow and head take at the best efficiency.</extracomment>
        <translation>%1 所填水泵功率为 %2；按其额定流量与扬程至少需要 %3，故改用常见效率计算。</translation>
    </message>
    <message>
        <source>Rated flow times head over an efficiency of 90 %, which no pump of this kind passes</source>
        <translation>额定流量乘以扬程再除以 90 % 的效率，此类水泵均达不到该效率</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>The clipboard holds nothing that this version of Gridhall can paste.</source>
        <translation>剪贴板中没有此版本 Gridhall 可粘贴的内容。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Accelerators</source>
        <extracomment>%1 and %2 are the factor in design A and in design B.</extracomment>
        <translation>加速卡数量</translation>
    </message>
    <message>
        <source>A busy accelerator spends %1 J per generated token in A and %2 J in B.</source>
        <translation>A 中忙碌的加速器每生成一个 token 耗能 %1 J，B 中为 %2 J。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>A busy server draws %1 times its accelerators in A and %2 times in B.</source>
        <translation>A 中忙碌的服务器功率为其加速器的 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Network and storage</source>
        <translation>网络与存储</translation>
    </message>
    <message>
        <source>Busy IT draws %1 times its servers in A and %2 times in B.</source>
        <translation>A 中忙碌的 IT 功率为其服务器的 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Idling</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>All IT draws %1 times the busy part in A and %2 times in B.</source>
        <translation>A 中全部 IT 功率为忙碌部分的 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Power path</source>
        <translation>供电路径</translation>
    </message>
    <message>
        <source>IT with its losses draws %1 times IT alone in A and %2 times in B.</source>
        <translation>A 中 IT 连同损耗的功率为 IT 本身的 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>With cooling it is %1 times as much in A and %2 times in B.</source>
        <translation>计入冷却后，A 中为 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Lighting and offices</source>
        <translation>照明与办公</translation>
    </message>
    <message>
        <source>The rest of the site makes it %1 times as much in A and %2 times in B.</source>
        <translation>计入场地其余用电后，A 中为 %1 倍，B 中为 %2 倍。</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>%1 tokens are generated for each one that is kept in A and %2 in B.</source>
        <translation>每保留一个 token，A 中生成 %1 个，B 中生成 %2 个。</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT 负载</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>Tightest power path</source>
        <translation>最紧供电路径</translation>
    </message>
    <message>
        <source>Thermal headroom</source>
        <translation>热裕度</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>PUE of the year</source>
        <translation>全年 PUE</translation>
    </message>
    <message>
        <source>WUE of the year</source>
        <translation>全年 WUE</translation>
    </message>
    <message>
        <source>TokEnergy</source>
        <translation>TokEnergy</translation>
    </message>
    <message>
        <source>TokEnergy of the year</source>
        <translation>全年 TokEnergy</translation>
    </message>
    <message>
        <source>Facility load</source>
        <translation>设施总负荷</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>IT with its losses draws %1 times IT alone in A and %2 times in B, mostly by %3: %4 of IT in A, %5 in B.</source>
        <translation>计入损耗后，IT 用电在 A 中为 IT 本身的 %1 倍，在 B 中为 %2 倍，主要因%3：在 A 中占 IT 的 %4，在 B 中占 %5。</translation>
    </message>
    <message>
        <source>UPSs and rectifiers</source>
        <translation>UPS 与整流器</translation>
    </message>
    <message>
        <source>direct current</source>
        <translation>直流</translation>
    </message>
    <message>
        <source>alternating current</source>
        <translation>交流</translation>
    </message>
    <message>
        <source>A busy server draws %1 times its accelerators in A and %2 times in B: racks take %3 in A and %4 in B.</source>
        <translation>忙碌的服务器在 A 中为其加速器功率的 %1 倍，在 B 中为 %2 倍：机柜在 A 中采用%3供电，在 B 中采用%4供电。</translation>
    </message>
    <message>
        <source>A busy server spends %1 J per generated token in A and %2 J in B: racks take %3 in A and %4 in B.</source>
        <translation>忙碌的服务器每生成一个 token 在 A 中耗 %1 J，在 B 中耗 %2 J：机柜在 A 中采用%3供电，在 B 中采用%4供电。</translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <source>%1 is %2; it must lie between %3 and %4.</source>
        <translation>%1 为 %2；必须介于 %3 与 %4 之间。</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>outline of the site</source>
        <translation>场地轮廓</translation>
    </message>
    <message>
        <source>grid connection</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>two power paths</source>
        <translation>双路供电</translation>
    </message>
    <message>
        <source>spare cooling</source>
        <translation>备用冷却</translation>
    </message>
    <message>
        <source>PUE target</source>
        <translation>PUE 目标</translation>
    </message>
    <message>
        <source>TokEnergy target</source>
        <translation>TokEnergy 目标</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>choice of modules</source>
        <translation>模块选择</translation>
    </message>
    <message>
        <source>State the IT power or the tokens per second that are wished.</source>
        <translation>请填写所需的 IT 功率或每秒 token 数。</translation>
    </message>
    <message>
        <source>busy share</source>
        <translation>忙碌占比</translation>
    </message>
    <message>
        <source>design dry bulb</source>
        <translation>设计干球温度</translation>
    </message>
    <message>
        <source>A limit must be a finite number, not negative.</source>
        <translation>限值必须为有限且不小于零的数。</translation>
    </message>
    <message>
        <source>The outline of the site crosses itself or has no area; draw it again.</source>
        <translation>场地轮廓自相交或没有面积，请重新绘制。</translation>
    </message>
    <message>
        <source>A no-go area crosses itself or has no area; draw it again.</source>
        <translation>禁区轮廓自相交或没有面积，请重新绘制。</translation>
    </message>
    <message>
        <source>%1 is no date; write it like 2027-01-04.</source>
        <translation>%1 不是日期，请按 2027-01-04 的格式填写。</translation>
    </message>
    <message>
        <source>No module of the catalogue with %1 stands the checks in this climate.</source>
        <translation>目录中没有任何搭载%1的模块能在此气候下通过检查。</translation>
    </message>
    <message>
        <source>The brief cannot be met.</source>
        <translation>该需求书无法满足。</translation>
    </message>
    <message>
        <source>This wish cannot be met, whatever the others: %1.</source>
        <translation>此项要求无论其他条件如何都无法满足：%1。</translation>
    </message>
    <message>
        <source>Two wishes contradict each other: %1 and %2.</source>
        <translation>两项要求相互矛盾：%1与%2。</translation>
    </message>
    <message>
        <source>Three wishes contradict each other: %1, %2 and %3.</source>
        <translation>三项要求相互矛盾：%1、%2与%3。</translation>
    </message>
    <message>
        <source>Several wishes contradict each other, among them: %1, %2, %3 and %4.</source>
        <translation>多项要求相互矛盾，其中包括：%1、%2、%3与%4。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Least energy per token</source>
        <translation>单位 token 能耗最低</translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Earliest tokens</source>
        <translation>最早产出 token</translation>
    </message>
    <message>
        <source>No throughput of %1 on %2 is known.</source>
        <translation>没有 %1 在 %2 上的吞吐量数据。</translation>
    </message>
    <message>
        <source>No UPS carries a rack here; draw the UPSs first, or rectifiers by hand.</source>
        <translation>此设计中没有为机柜供电的 UPS；请先绘制 UPS，或手动绘制整流器。</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>do not connect</source>
        <translation>不连接</translation>
    </message>
    <message>
        <source>Select the racks of a row first.</source>
        <translation>请先选择一列机柜。</translation>
    </message>
    <message>
        <source>Connect row</source>
        <translation>连接整列</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Busway, path A</source>
        <translation>母线槽，A 路</translation>
    </message>
    <message>
        <source>Busway, path B</source>
        <translation>母线槽，B 路</translation>
    </message>
    <message>
        <source>Tap-off box</source>
        <translation>插接箱</translation>
    </message>
    <message>
        <source>Whip</source>
        <translation>软电缆</translation>
    </message>
    <message>
        <source>Coolant from</source>
        <translation>冷却液来自</translation>
    </message>
    <message>
        <source>Hose</source>
        <translation>软管</translation>
    </message>
    <message>
        <source>Select a module first.</source>
        <translation>请先选择一个模块。</translation>
    </message>
    <message>
        <source>Connect module</source>
        <translation>连接模块</translation>
    </message>
    <message>
        <source>1 rack: a tap-off and a whip for each path, and hoses to the CDU.</source>
        <translation>1 个机柜：每路各一个插接箱和一根软电缆，并接软管至 CDU。</translation>
    </message>
    <message>
        <source>%1 racks: a tap-off and a whip each for each path, and hoses to the CDU.</source>
        <translation>%1 个机柜：每个机柜每路各一个插接箱和一根软电缆，并接软管至 CDU。</translation>
    </message>
    <message>
        <source>Joins the free ports of %1 to the nearest ones that fit.</source>
        <translation>将 %1 的空闲接口与最近的匹配接口相连。</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>Supply and return alike: %1 at %2, %3 per metre.</source>
        <translation>供回水相同：%1，流速 %2，每米 %3。</translation>
    </message>
    <message>
        <source>That is more than the limits below allow.</source>
        <translation>超出下方限值。</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The table is larger than 64 MB. Split it.</source>
        <translation>表格大于 64 MB。请拆分。</translation>
    </message>
    <message>
        <source>Line %1 opens a quote that is never closed. Close it.</source>
        <translation>第 %1 行的引号未闭合。请补上。</translation>
    </message>
    <message>
        <source>Line %1 has more than 200 columns. Remove some.</source>
        <translation>第 %1 行超过 200 列。请删减。</translation>
    </message>
    <message>
        <source>The table has more than 100,000 rows. Split it.</source>
        <translation>表格超过 100,000 行。请拆分。</translation>
    </message>
    <message>
        <source>Line %1, %2: &quot;%3&quot; is not a number; the line was skipped.</source>
        <translation>第 %1 行，%2：“%3”不是数值；已跳过该行。</translation>
    </message>
    <message>
        <source>Line %1, %2: %3 is out of range; the line was skipped.</source>
        <translation>第 %1 行，%2：%3 超出范围；已跳过该行。</translation>
    </message>
    <message>
        <source>Line %1, %2: &quot;%3&quot; is not a role such as it_rack, cdu or ups; the line was skipped.</source>
        <translation>第 %1 行，%2：“%3”不是 it_rack、cdu 或 ups 之类的角色；已跳过该行。</translation>
    </message>
    <message>
        <source>Line %1, %2: &quot;%3&quot; is not a grade such as datasheet or user; the line was skipped.</source>
        <translation>第 %1 行，%2：“%3”不是 datasheet 或 user 之类的等级；已跳过该行。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not known, or there twice; it was not used.</source>
        <translation>列“%1”无法识别或重复出现；未予采用。</translation>
    </message>
    <message>
        <source>The first line names no column &quot;%1&quot;. It must name at least name, role, width_mm, depth_mm and height_mm.</source>
        <translation>首行缺少列“%1”。至少须包含 name、role、width_mm、depth_mm 和 height_mm。</translation>
    </message>
    <message>
        <source>Line %1 has no name; it was skipped.</source>
        <translation>第 %1 行没有名称；已跳过。</translation>
    </message>
    <message>
        <source>Line %1: width, depth and height must be above zero; the line was skipped.</source>
        <translation>第 %1 行：宽度、深度和高度必须大于零；已跳过该行。</translation>
    </message>
    <message>
        <source>The table is empty. Its first line must name the columns.</source>
        <translation>表格为空。首行必须为列名。</translation>
    </message>
    <message>
        <source>Line %1: the part number %2 is there twice; the line was skipped.</source>
        <translation>第 %1 行：部件编号 %2 重复；已跳过该行。</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Earthworks and foundations</source>
        <translation>土方与基础</translation>
    </message>
    <message>
        <source>Shell and roof</source>
        <translation>主体结构与屋面</translation>
    </message>
    <message>
        <source>Factory build of the modules</source>
        <translation>模块工厂制造</translation>
    </message>
    <message>
        <source>Factory acceptance test</source>
        <translation>工厂验收测试</translation>
    </message>
    <message>
        <source>Transport and customs</source>
        <translation>运输与清关</translation>
    </message>
    <message>
        <source>Setting and joining the modules</source>
        <translation>模块就位与拼接</translation>
    </message>
    <message>
        <source>Plant, piping and hook-up</source>
        <translation>冷站、管道与接驳</translation>
    </message>
    <message>
        <source>Flushing and filling</source>
        <translation>冲洗与充液</translation>
    </message>
    <message>
        <source>Tests, levels 3 to 5</source>
        <translation>3 至 5 级测试</translation>
    </message>
    <message>
        <source>The activities wait for each other in a circle; take one link out.</source>
        <translation>活动之间互相等待形成环，请去掉一个联系。</translation>
    </message>
    <message>
        <source>A duration must be a finite number of days, not negative.</source>
        <translation>工期必须为有限且不小于零的天数。</translation>
    </message>
    <message>
        <source>An activity waits for one that is not in the plan.</source>
        <translation>某活动等待的活动不在计划中。</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>Order and factory</source>
        <translation>订货与工厂制造</translation>
    </message>
    <message>
        <source>Factory test</source>
        <translation>工厂测试</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>运输</translation>
    </message>
    <message>
        <source>Foundations and ducts</source>
        <translation>基础与管沟</translation>
    </message>
    <message>
        <source>Shell of the hall</source>
        <translation>机房主体结构</translation>
    </message>
    <message>
        <source>Lift and set</source>
        <translation>吊装就位</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Land the racks</source>
        <translation>机柜就位</translation>
    </message>
    <message>
        <source>Start-up and tests</source>
        <translation>启动与测试</translation>
    </message>
    <message>
        <source>Integrated test</source>
        <translation>综合测试</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>vendor claim</source>
        <translation>厂商声称</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Shells and assembly</source>
        <translation>壳体与集成</translation>
    </message>
    <message>
        <source>no permit</source>
        <translation>无需许可</translation>
    </message>
    <message>
        <source>oversize permit</source>
        <translation>超限许可</translation>
    </message>
    <message>
        <source>special transport</source>
        <translation>特种运输</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Cost of what has a price</source>
        <translation>已有价格部分的成本</translation>
    </message>
    <message>
        <source>Cost per megawatt of IT</source>
        <translation>每兆瓦 IT 成本</translation>
    </message>
    <message>
        <source>Cost per million tokens of a year</source>
        <translation>每百万年度 token 成本</translation>
    </message>
    <message>
        <source>Pieces without a price</source>
        <translation>无价格件数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Copper of runs</source>
        <translation>线路铜用量</translation>
    </message>
    <message>
        <source>Steel of pipes and shells</source>
        <translation>管道与壳体钢用量</translation>
    </message>
    <message>
        <source>Ready, days from the order</source>
        <translation>自订货起就绪天数</translation>
    </message>
    <message>
        <source>Phase %1 ready</source>
        <translation>阶段%1就绪</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部件编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Length, m</source>
        <translation>长度，m</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>重量，kg</translation>
    </message>
    <message>
        <source>Copper, kg</source>
        <translation>铜，kg</translation>
    </message>
    <message>
        <source>Steel, kg</source>
        <translation>钢，kg</translation>
    </message>
    <message>
        <source>Low, %1</source>
        <translation>低，%1</translation>
    </message>
    <message>
        <source>Likely, %1</source>
        <translation>可能，%1</translation>
    </message>
    <message>
        <source>High, %1</source>
        <translation>高，%1</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Transport and lifting</source>
        <translation>运输与吊装</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>位号</translation>
    </message>
    <message>
        <source>Pieces each</source>
        <translation>每台件数</translation>
    </message>
    <message>
        <source>Width, m</source>
        <translation>宽度，m</translation>
    </message>
    <message>
        <source>Height, m</source>
        <translation>高度，m</translation>
    </message>
    <message>
        <source>Height on the deck, m</source>
        <translation>装车高度，m</translation>
    </message>
    <message>
        <source>Mass of a piece, kg</source>
        <translation>单件质量，kg</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Load on the hook, kg</source>
        <translation>吊钩荷载，kg</translation>
    </message>
    <message>
        <source>Crane within, m</source>
        <translation>吊车距离不超过，m</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>进度计划</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Start, day</source>
        <translation>开始，天</translation>
    </message>
    <message>
        <source>Finish, day</source>
        <translation>完成，天</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Earliest finish, day</source>
        <translation>最早完成，天</translation>
    </message>
    <message>
        <source>Latest finish, day</source>
        <translation>最晚完成，天</translation>
    </message>
    <message>
        <source>Slack, days</source>
        <translation>浮动时间，天</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Short, days</source>
        <translation>短，天</translation>
    </message>
    <message>
        <source>Likely, days</source>
        <translation>可能，天</translation>
    </message>
    <message>
        <source>Long, days</source>
        <translation>长，天</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Request for quotation</source>
        <translation>询价单</translation>
    </message>
    <message>
        <source>Offered make and type</source>
        <translation>供货品牌与型号</translation>
    </message>
    <message>
        <source>Price each, %1</source>
        <translation>单价，%1</translation>
    </message>
    <message>
        <source>Lead time, weeks</source>
        <translation>交期，周</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>not ordered yet</source>
        <translation>尚未订货</translation>
    </message>
    <message>
        <source>in the factory</source>
        <translation>工厂制造中</translation>
    </message>
    <message>
        <source>on the road</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>waits on site</source>
        <translation>现场待吊装</translation>
    </message>
    <message>
        <source>is being set</source>
        <translation>正在吊装</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>已就位</translation>
    </message>
    <message>
        <source>is being joined</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>under test</source>
        <translation>测试中</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>已投用</translation>
    </message>
    <message>
        <source>Cost of phase %1</source>
        <translation>第 %1 阶段费用</translation>
    </message>
    <message>
        <source>in the price of the module</source>
        <translation>已含在模块价格中</translation>
    </message>
    <message>
        <source>Gridhall rule D6: planning durations of a block of 10 MW</source>
        <translation>Gridhall 规则 D6：10 MW 单元的规划工期</translation>
    </message>
    <message>
        <source>Gridhall rule L1: planning lead time of the kind of equipment</source>
        <translation>Gridhall 规则 L1：该类设备的规划交货期</translation>
    </message>
    <message>
        <source>Gridhall rule K1: planning rate per kW or kVA of rating, low to high a factor of two to four</source>
        <translation>Gridhall 规则 K1：按额定 kW 或 kVA 计的规划费率，低值到高值相差二至四倍</translation>
    </message>
    <message>
        <source>Gridhall rule K2: planning rate per kWh stored</source>
        <translation>Gridhall 规则 K2：按储能 kWh 计的规划费率</translation>
    </message>
    <message>
        <source>Gridhall rule K3: planning rate per ampere of rating</source>
        <translation>Gridhall 规则 K3：按额定电流安培数计的规划费率</translation>
    </message>
    <message>
        <source>Gridhall rule K4: planning rate per metre and ampere</source>
        <translation>Gridhall 规则 K4：按每米每安培计的规划费率</translation>
    </message>
    <message>
        <source>Gridhall rule K5: planning rate per metre and millimetre of bore, installed spool</source>
        <translation>Gridhall 规则 K5：按每米每毫米管径计的规划费率，含预制管段安装</translation>
    </message>
    <message>
        <source>Gridhall rule K6: planning rate per kilogram</source>
        <translation>Gridhall 规则 K6：按重量公斤计的规划费率</translation>
    </message>
    <message>
        <source>Gridhall rule K7: planning rate per cubic metre</source>
        <translation>Gridhall 规则 K7：按立方米计的规划费率</translation>
    </message>
    <message>
        <source>Gridhall rule K8: shell, assembly and factory test per square metre of module</source>
        <translation>Gridhall 规则 K8：箱体、装配与工厂测试，按模块每平方米计</translation>
    </message>
    <message>
        <source>Gridhall rule K9: planning price of a piece</source>
        <translation>Gridhall 规则 K9：单件规划价格</translation>
    </message>
    <message>
        <source>Gridhall rule L2: factory build of a module, not before its slowest part and four weeks of integration</source>
        <translation>Gridhall 规则 L2：模块工厂制造期，不早于其交期最长的部件加四周集成时间</translation>
    </message>
    <message>
        <source>Gridhall rule D6: planning durations of prefabricated delivery</source>
        <translation>Gridhall 规则 D6：预制交付的规划工期</translation>
    </message>
    <message>
        <source>Gridhall rule S1: route survey and permit of an oversize load</source>
        <translation>Gridhall 规则 S1：超限运输的路线勘察与许可</translation>
    </message>
    <message>
        <source>Gridhall rule D6: one to two weeks for ten modules</source>
        <translation>Gridhall 规则 D6：十个模块一至两周</translation>
    </message>
    <message>
        <source>Gridhall rule S2: joints and hook-up of one module by one crew</source>
        <translation>Gridhall 规则 S2：一个班组完成一个模块的接口与连接</translation>
    </message>
    <message>
        <source>Gridhall rule D6: three to six weeks for a hundred racks</source>
        <translation>Gridhall 规则 D6：一百个机柜三至六周</translation>
    </message>
    <message>
        <source>Gridhall rule S3: start-up and functional tests of one module by one crew</source>
        <translation>Gridhall 规则 S3：一个班组完成一个模块的启动与功能测试</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Gridhall rule D6: grid connection</source>
        <translation>Gridhall 规则 D6：电网接入</translation>
    </message>
    <message>
        <source>Gridhall rule D4: 45 t at 12 m of a 200 t class crane, constant moment; take the hired crane&apos;s chart</source>
        <translation>Gridhall 规则 D4：200 t 级起重机 12 m 幅度 45 t，恒力矩；请采用所租起重机的性能表</translation>
    </message>
</context>
<context>
    <name>DeliveryTask</name>
    <message>
        <source>Export bill of materials</source>
        <translation>导出物料清单</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Workbook written: %1</source>
        <translation>工作簿已写入：%1</translation>
    </message>
    <message>
        <source>Customer&apos;s logo</source>
        <translation>客户标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>%1 is not a picture that Gridhall can show.</source>
        <translation>%1 不是 Gridhall 能显示的图片。</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>选择标志</translation>
    </message>
</context>
<context>
    <name>DeliveryView</name>
    <message>
        <source>Phase %1</source>
        <translation>阶段%1</translation>
    </message>
    <message>
        <source>IT in use</source>
        <translation>已投用 IT</translation>
    </message>
    <message>
        <source>Ready, likely</source>
        <translation>就绪（可能）</translation>
    </message>
    <message>
        <source>All short, all long</source>
        <translation>全部最短至全部最长</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Errors, standing alone</source>
        <translation>独立成立时的错误</translation>
    </message>
    <message>
        <source>One failure drops IT</source>
        <translation>单点故障致 IT 断电</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Prefabricated | built on site, weeks</source>
        <translation>预制 | 现场建造（周）</translation>
    </message>
    <message>
        <source>Longest chain</source>
        <translation>最长链</translation>
    </message>
    <message>
        <source>Assumed: planning rule D6, 10 MW</source>
        <translation>假设：规划规则 D6，10 MW</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mass of a piece</source>
        <translation>单件质量</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Leaves the factory</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>就位</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>投用</translation>
    </message>
    <message>
        <source>No way is known: a weight is missing, or the ground is too intricate.</source>
        <translation>路径未知：缺少重量，或场地过于复杂。</translation>
    </message>
    <message>
        <source>The crane sets it from %1 away; with %2 on the hook it reaches %3.</source>
        <translation>起重机在 %1 外将其就位；吊钩荷载 %2 时幅度为 %3。</translation>
    </message>
    <message>
        <source>The crane comes no nearer than %1; with %2 on the hook it reaches %3.</source>
        <translation>起重机最近只能到 %1；吊钩荷载 %2 时幅度为 %3。</translation>
    </message>
    <message>
        <source>It is moved over the floor; nothing is in the way.</source>
        <translation>沿地面搬运；无阻挡。</translation>
    </message>
    <message>
        <source>the building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>There is no way: %1 is in it.</source>
        <translation>没有路径：被 %1 阻挡。</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>For a report of a fault. It names folders of this computer and holds nothing of the design; nothing is sent unless you send it.</source>
        <translation>用于故障报告。其中列出本机的文件夹，不含设计内容；除非您自行发送，否则不会发送任何信息。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Dxf</name>
    <message>
        <source>This is a binary DXF. Save it as ASCII DXF and try again.</source>
        <translation>这是二进制 DXF。请另存为 ASCII DXF 后重试。</translation>
    </message>
    <message>
        <source>This is a DWG. Save it as DXF and try again.</source>
        <translation>这是 DWG 文件。请另存为 DXF 后重试。</translation>
    </message>
    <message>
        <source>The file is larger than 256 MB. Export the layers you need only.</source>
        <translation>文件大于 256 MB。请仅导出所需图层。</translation>
    </message>
    <message>
        <source>This is not a DXF file. Save the plan as DXF and try again.</source>
        <translation>这不是 DXF 文件。请将图纸另存为 DXF 后重试。</translation>
    </message>
    <message>
        <source>The DXF file is broken. Save it again and try once more.</source>
        <translation>DXF 文件已损坏。请重新保存后再试。</translation>
    </message>
    <message>
        <source>The drawing has more than two million points. Export the layers you need only.</source>
        <translation>图纸超过两百万个点。请仅导出所需图层。</translation>
    </message>
    <message>
        <source>The file holds no lines to draw. Check that it is the plan, saved as DXF.</source>
        <translation>文件中没有可绘制的线条。请确认它是以 DXF 保存的平面图。</translation>
    </message>
    <message>
        <source>The DXF file is broken at line %1. Save it again and try once more.</source>
        <translation>DXF 文件在第 %1 行损坏。请重新保存后再试。</translation>
    </message>
    <message>
        <source>The DXF file is cut off after line %1. Export or copy it once more.</source>
        <translation>DXF 文件在第 %1 行之后被截断。请重新导出或复制。</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>The catalogue has no part %1; check the number.</source>
        <translation>产品目录中没有部件 %1；请检查编号。</translation>
    </message>
    <message>
        <source>Module %1 contains itself; take it out of its own contents.</source>
        <translation>模块 %1 包含自身；请将其从自身内容中移除。</translation>
    </message>
    <message>
        <source>Module %1 lies more than eight modules deep; nest them less.</source>
        <translation>模块 %1 的嵌套超过八层；请减少嵌套。</translation>
    </message>
    <message>
        <source>An array has from 1 to 100,000 places; change rows or columns.</source>
        <translation>阵列须有 1 至 100,000 个位置；请更改行数或列数。</translation>
    </message>
    <message>
        <source>The array reaches further than 100 km; choose a smaller pitch.</source>
        <translation>阵列范围超过 100 km；请减小间距。</translation>
    </message>
    <message>
        <source>What was to change is not in the design any more.</source>
        <translation>要修改的对象已不在设计中。</translation>
    </message>
    <message>
        <source>%1 must be a finite number.</source>
        <translation>%1 必须是有限数值。</translation>
    </message>
    <message>
        <source>%1 has no port %2; choose another port.</source>
        <translation>%1 没有接口 %2；请选择其他接口。</translation>
    </message>
    <message>
        <source>The cable or pipe to use is not in the project; add it first.</source>
        <translation>所用电缆或管道不在项目中；请先添加。</translation>
    </message>
    <message>
        <source>%1 cannot join %2; choose a cable for power, a pipe for coolant.</source>
        <translation>%1 无法连接 %2；供电请选电缆，冷却液请选管道。</translation>
    </message>
    <message>
        <source>A run needs two different ports.</source>
        <translation>一段管线需要两个不同的接口。</translation>
    </message>
    <message>
        <source>%1 and %2 are joined already.</source>
        <translation>%1 与 %2 已经连接。</translation>
    </message>
    <message>
        <source>Only a module can be connected in one go; select one.</source>
        <translation>只有模块可以一次性连接；请选择一个模块。</translation>
    </message>
    <message>
        <source>Nothing around %1 has a free port that mates; place its sources first.</source>
        <translation>%1 周围没有匹配的空闲接口；请先放置其电源和冷源。</translation>
    </message>
    <message>
        <source>What was to move is not in the design any more.</source>
        <translation>要移动的对象已不在设计中。</translation>
    </message>
    <message>
        <source>%1 is locked; unlock it to move it.</source>
        <translation>%1 已锁定；请先解锁再移动。</translation>
    </message>
    <message>
        <source>The space to place into is gone; choose another.</source>
        <translation>目标空间已不存在；请另选。</translation>
    </message>
    <message>
        <source>There is nothing to duplicate; select something.</source>
        <translation>没有可创建副本的对象；请先选择。</translation>
    </message>
    <message>
        <source>A place along a run needs the run; choose a busway or pipe.</source>
        <translation>沿线位置需要依附于线路；请选择母线槽或管道。</translation>
    </message>
    <message>
        <source>A place in a rack needs the rack; choose one.</source>
        <translation>机柜内位置需要依附于机柜；请选择机柜。</translation>
    </message>
    <message>
        <source>The part to place is not in the project; add it first.</source>
        <translation>要放置的部件不在项目中；请先添加。</translation>
    </message>
    <message>
        <source>The part to revise is not in the project any more.</source>
        <translation>要更新的部件已不在项目中。</translation>
    </message>
    <message>
        <source>Feeding a row needs a busway and a tap-off part; choose both.</source>
        <translation>为整列供电需要母线槽和插接箱部件；请选择两者。</translation>
    </message>
    <message>
        <source>%1 has no coolant port that mates with %2; choose liquid-cooled racks.</source>
        <translation>%1 没有与 %2 匹配的冷却液接口；请选择液冷机柜。</translation>
    </message>
    <message>
        <source>Module %1 needs part %2, which is not in the project; add it first.</source>
        <translation>模块 %1 需要部件 %2，但其不在项目中；请先添加。</translation>
    </message>
    <message>
        <source>A figure needs a key; choose one from the list.</source>
        <translation>参数需要键名；请从列表中选择。</translation>
    </message>
    <message>
        <source>Rack unit %1 does not exist; choose one from 1 to 100.</source>
        <translation>U 位 %1 不存在；请选择 1 至 100。</translation>
    </message>
    <message>
        <source>The distance along a run must not be negative.</source>
        <translation>沿线距离不得为负。</translation>
    </message>
    <message>
        <source>%1 is %2; it must lie between %3 and %4.</source>
        <translation>%1 为 %2；必须介于 %3 与 %4 之间。</translation>
    </message>
    <message>
        <source>%1 lies more than 100 km from the origin; bring it closer.</source>
        <translation>%1 距原点超过 100 km；请移近。</translation>
    </message>
    <message>
        <source>It refers to something that is not in the design (%1); choose another.</source>
        <translation>其引用的对象 (%1) 不在设计中；请另选。</translation>
    </message>
    <message>
        <source>It would lie inside itself; choose another place.</source>
        <translation>对象将位于自身内部；请选择其他位置。</translation>
    </message>
    <message>
        <source>The outline of %1 crosses itself or has no area; draw it again.</source>
        <translation>%1 的轮廓自相交或面积为零；请重新绘制。</translation>
    </message>
    <message>
        <source>The ceiling of %1 lies below its floor; raise it.</source>
        <translation>%1 的顶面低于地面；请提高。</translation>
    </message>
    <message>
        <source>No coolant loop is drawn through from coolers to loads; there is nothing to size.</source>
        <translation>没有从冷却设备贯通到负载的已绘环路；无可选型。</translation>
    </message>
    <message>
        <source>Nothing hangs on a drawn loop by a pipe of its own; there is nothing to balance.</source>
        <translation>没有任何负载通过自己的管道接在已绘制的回路上；没有可平衡的对象。</translation>
    </message>
</context>
<context>
    <name>EnergyFlow</name>
    <message>
        <source>Utility</source>
        <translation>市电</translation>
    </message>
    <message>
        <source>Photovoltaics</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>风电</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Battery&apos;s store</source>
        <translation>电池储能变化</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Battery losses</source>
        <translation>电池损耗</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>UPSs, rectifiers</source>
        <translation>UPS、整流器</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>配电</translation>
    </message>
    <message>
        <source>Supplies in racks</source>
        <translation>机柜内电源</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Lighting, offices</source>
        <translation>照明、办公</translation>
    </message>
    <message>
        <source>IT idling</source>
        <translation>IT 空载</translation>
    </message>
    <message>
        <source>Network, storage</source>
        <translation>网络、存储</translation>
    </message>
    <message>
        <source>Servers beside chips</source>
        <translation>服务器（芯片以外）</translation>
    </message>
    <message>
        <source>Tokens not kept</source>
        <translation>未计入的 token</translation>
    </message>
    <message>
        <source>Tokens kept</source>
        <translation>有效 token</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Nothing was entered; write a number such as %1.</source>
        <translation>未输入内容；请输入数值，例如 %1。</translation>
    </message>
    <message>
        <source>“%1” does not belong here; write a number, a unit or one of + − * / ( ).</source>
        <translation>此处不应出现“%1”；请输入数值、单位或 + − * / ( )。</translation>
    </message>
    <message>
        <source>The result is not a finite number; is something divided by zero?</source>
        <translation>结果不是有限数值；是否除以了零？</translation>
    </message>
    <message>
        <source>Temperatures of two scales cannot be added; write both in one unit.</source>
        <translation>不同温标的温度不能相加；请使用同一单位。</translation>
    </message>
    <message>
        <source>Two amounts with units cannot be multiplied; leave the unit off one.</source>
        <translation>两个带单位的量不能相乘；请去掉其中一个单位。</translation>
    </message>
    <message>
        <source>A plain number cannot be divided by an amount with a unit.</source>
        <translation>纯数不能除以带单位的量。</translation>
    </message>
    <message>
        <source>Too many parentheses.</source>
        <translation>括号过多。</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>A number is missing before “%1”.</source>
        <translation>“%1”前缺少数值。</translation>
    </message>
    <message>
        <source>The unit “%1” is not known here; try %2.</source>
        <translation>无法识别单位“%1”；请尝试 %2。</translation>
    </message>
    <message>
        <source>%1 is outside the range from %2 to %3.</source>
        <translation>%1 超出 %2 至 %3 的范围。</translation>
    </message>
</context>
<context>
    <name>Epw</name>
    <message>
        <source>This is no weather file of one year: it has more than 20,000 lines.</source>
        <translation>这不是一年的气象文件：行数超过 20,000。</translation>
    </message>
    <message>
        <source>Line 1 does not begin with LOCATION: this is no EPW file.</source>
        <translation>第 1 行不是以 LOCATION 开头：这不是 EPW 文件。</translation>
    </message>
    <message>
        <source>The LOCATION line does not give latitude, longitude and time zone.</source>
        <translation>LOCATION 行未给出纬度、经度和时区。</translation>
    </message>
    <message>
        <source>Line %1: %2 is %3, which no weather has.</source>
        <translation>第 %1 行：%2 为 %3，超出任何天气的可能范围。</translation>
    </message>
    <message>
        <source>Line %1: no %2; drawn between its neighbours.</source>
        <translation>第 %1 行：缺少%2；已按相邻值插补。</translation>
    </message>
    <message>
        <source>The file holds %1 hours; a year has 8,760.</source>
        <translation>文件含 %1 小时；一年应为 8,760 小时。</translation>
    </message>
    <message>
        <source>The file has no value of %1 in the whole year.</source>
        <translation>文件全年没有%1数据。</translation>
    </message>
    <message>
        <source>29 February is left out: every year here has 365 days.</source>
        <translation>已略去 2 月 29 日：此处每年按 365 天计。</translation>
    </message>
    <message>
        <source>dry bulb</source>
        <translation>干球温度</translation>
    </message>
    <message>
        <source>dew point</source>
        <translation>露点温度</translation>
    </message>
    <message>
        <source>pressure</source>
        <translation>气压</translation>
    </message>
    <message>
        <source>global radiation</source>
        <translation>总辐射</translation>
    </message>
    <message>
        <source>direct radiation</source>
        <translation>直接辐射</translation>
    </message>
    <message>
        <source>diffuse radiation</source>
        <translation>散射辐射</translation>
    </message>
    <message>
        <source>wind speed</source>
        <translation>风速</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The file has no [JUNCTIONS], [RESERVOIRS] or [TANKS]; it is no EPANET network.</source>
        <translation>文件中没有 [JUNCTIONS]、[RESERVOIRS] 或 [TANKS]，不是 EPANET 管网。</translation>
    </message>
    <message>
        <source>The network has no reservoir and no tank; EPANET needs one.</source>
        <translation>管网中既没有水源也没有水箱；EPANET 至少需要一个。</translation>
    </message>
    <message>
        <source>Line %1: emitters are not supported (%2).</source>
        <translation>第 %1 行：不支持扩散器（%2）。</translation>
    </message>
    <message>
        <source>Line %1: unknown flow unit %2.</source>
        <translation>第 %1 行：未知的流量单位 %2。</translation>
    </message>
    <message>
        <source>Line %1: head loss by %2 is not supported; use D-W or H-W.</source>
        <translation>第 %1 行：不支持按 %2 计算水头损失；请使用 D-W 或 H-W。</translation>
    </message>
    <message>
        <source>Line %1: demands driven by pressure are not supported (%2).</source>
        <translation>第 %1 行：不支持压力驱动的需水量（%2）。</translation>
    </message>
    <message>
        <source>Line %1: patterns that start later than at %2 are not supported.</source>
        <translation>第 %1 行：不支持晚于 %2 开始的时间模式。</translation>
    </message>
    <message>
        <source>Line %1: the name %2 is used twice.</source>
        <translation>第 %1 行：名称 %2 重复使用。</translation>
    </message>
    <message>
        <source>Line %1: there is no node %2.</source>
        <translation>第 %1 行：没有节点 %2。</translation>
    </message>
    <message>
        <source>Line %1: %2 begins and ends at the same node.</source>
        <translation>第 %1 行：%2 的起点和终点是同一个节点。</translation>
    </message>
    <message>
        <source>Line %1: the diameter %2 must be above zero.</source>
        <translation>第 %1 行：管径 %2 必须大于零。</translation>
    </message>
    <message>
        <source>Line %1: length and roughness of %2 must be above zero.</source>
        <translation>第 %1 行：%2 的长度和粗糙度必须大于零。</translation>
    </message>
    <message>
        <source>Line %1: there is no curve %2.</source>
        <translation>第 %1 行：没有曲线 %2。</translation>
    </message>
    <message>
        <source>Line %1: the pump %2 has neither a head curve nor a power.</source>
        <translation>第 %1 行：水泵 %2 既没有扬程曲线也没有功率。</translation>
    </message>
    <message>
        <source>Line %1: the head of the pump %2 must fall with its flow.</source>
        <translation>第 %1 行：水泵 %2 的扬程必须随流量下降。</translation>
    </message>
    <message>
        <source>Line %1: the curve of the pump %2 is empty.</source>
        <translation>第 %1 行：水泵 %2 的曲线为空。</translation>
    </message>
    <message>
        <source>Line %1: no power law fits the curve of the pump %2.</source>
        <translation>第 %1 行：水泵 %2 的曲线无法用幂律拟合。</translation>
    </message>
    <message>
        <source>Line %1: the curve of the valve %2 needs two points.</source>
        <translation>第 %1 行：阀门 %2 的曲线至少需要两个点。</translation>
    </message>
    <message>
        <source>Line %1: valves of the kind %2 are not supported; use TCV, FCV or GPV.</source>
        <translation>第 %1 行：不支持 %2 类型的阀门；请使用 TCV、FCV 或 GPV。</translation>
    </message>
    <message>
        <source>Line %1: there is no link %2.</source>
        <translation>第 %1 行：没有管段 %2。</translation>
    </message>
    <message>
        <source>Line %1: %2 is not a number.</source>
        <translation>第 %1 行：%2 不是数字。</translation>
    </message>
    <message>
        <source>Line %1: a number is missing after %2.</source>
        <translation>第 %1 行：%2 之后缺少数字。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; split the network.</source>
        <translation>文件大于 %1 MB，请拆分管网。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>How %1 came about</source>
        <translation>%1 的由来</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Grade: %1, the worst of its inputs.</source>
        <translation>等级：%1，取各输入中最低者。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Part number</source>
        <translation>部件编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>位号</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>标高</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>供电路径</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Floor level</source>
        <translation>地面标高</translation>
    </message>
    <message>
        <source>Ceiling level</source>
        <translation>顶面标高</translation>
    </message>
    <message>
        <source>Wall thickness</source>
        <translation>墙厚</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>封闭</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡数量</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Server power, busy</source>
        <translation>服务器功率（繁忙）</translation>
    </message>
    <message>
        <source>Server power, idle</source>
        <translation>服务器功率（空闲）</translation>
    </message>
    <message>
        <source>Accelerator power, busy</source>
        <translation>加速卡功率（繁忙）</translation>
    </message>
    <message>
        <source>Busy share</source>
        <translation>繁忙比例</translation>
    </message>
    <message>
        <source>Powered spares</source>
        <translation>通电备机比例</translation>
    </message>
    <message>
        <source>Generated per kept token</source>
        <translation>每个有效 token 的生成量</translation>
    </message>
    <message>
        <source>Source grade</source>
        <translation>来源等级</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>Design dry bulb</source>
        <translation>设计干球温度</translation>
    </message>
    <message>
        <source>Design wet bulb</source>
        <translation>设计湿球温度</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>Grid voltage</source>
        <translation>电网电压</translation>
    </message>
    <message>
        <source>Carbon intensity</source>
        <translation>碳排放因子</translation>
    </message>
    <message>
        <source>Energy price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Lighting and offices</source>
        <translation>照明与办公</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>峰值系数</translation>
    </message>
    <message>
        <source>Hall power density</source>
        <translation>机房功率密度超限</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>单机柜功率</translation>
    </message>
    <message>
        <source>Contracted IT load</source>
        <translation>合同 IT 负载</translation>
    </message>
    <message>
        <source>Continuous loading</source>
        <translation>持续载流比例</translation>
    </message>
    <message>
        <source>Caution margin</source>
        <translation>预警裕度</translation>
    </message>
    <message>
        <source>Liquid cooling reserve</source>
        <translation>液冷备用余量</translation>
    </message>
    <message>
        <source>Air cooling reserve</source>
        <translation>风冷备用余量</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Air inlet, highest</source>
        <translation>最高进风温度</translation>
    </message>
    <message>
        <source>Air rise over racks</source>
        <translation>机柜进出风温升</translation>
    </message>
    <message>
        <source>Cold aisle width</source>
        <translation>冷通道宽度</translation>
    </message>
    <message>
        <source>Hot aisle width</source>
        <translation>热通道宽度</translation>
    </message>
    <message>
        <source>Egress width</source>
        <translation>疏散宽度</translation>
    </message>
    <message>
        <source>Door margin over parts</source>
        <translation>门宽余量</translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation>楼面荷载超限</translation>
    </message>
    <message>
        <source>Point load</source>
        <translation>集中荷载超限</translation>
    </message>
    <message>
        <source>TokEnergy target</source>
        <translation>TokEnergy 目标</translation>
    </message>
    <message>
        <source>PUE target</source>
        <translation>PUE 目标</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>负荷系数</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校核项</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>任务类型</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>每周时段</translation>
    </message>
    <message>
        <source>Writing a checkpoint</source>
        <translation>写检查点时长</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>平均故障间隔</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Weather of the year</source>
        <translation>全年气象</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价方案</translation>
    </message>
    <message>
        <source>Own generation and storage</source>
        <translation>自有发电与储能</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Firm part of the connection</source>
        <translation>接入容量的保证部分</translation>
    </message>
    <message>
        <source>Hours a year with the firm part only</source>
        <translation>每年仅有保证容量的小时数</translation>
    </message>
    <message>
        <source>Ramp limit</source>
        <translation>爬坡限值</translation>
    </message>
    <message>
        <source>Short-circuit power</source>
        <translation>短路容量</translation>
    </message>
    <message>
        <source>X/R of the grid</source>
        <translation>电网 X/R</translation>
    </message>
    <message>
        <source>Energy price in peak hours</source>
        <translation>峰时电价</translation>
    </message>
    <message>
        <source>Peak hours from</source>
        <translation>峰时开始</translation>
    </message>
    <message>
        <source>Peak hours to</source>
        <translation>峰时结束</translation>
    </message>
    <message>
        <source>Demand price a month</source>
        <translation>每月需量电价</translation>
    </message>
    <message>
        <source>Demand ratchet</source>
        <translation>需量棘轮比例</translation>
    </message>
    <message>
        <source>Price of exported energy</source>
        <translation>上网电价</translation>
    </message>
    <message>
        <source>Export limit</source>
        <translation>上网功率限值</translation>
    </message>
    <message>
        <source>Photovoltaics, DC</source>
        <translation>光伏（直流）</translation>
    </message>
    <message>
        <source>Tilt, degrees</source>
        <translation>倾角（度）</translation>
    </message>
    <message>
        <source>Azimuth, degrees from north</source>
        <translation>方位角（自北，度）</translation>
    </message>
    <message>
        <source>Wind power</source>
        <translation>风电</translation>
    </message>
    <message>
        <source>Hub height</source>
        <translation>轮毂高度</translation>
    </message>
    <message>
        <source>Demand response, hours a year</source>
        <translation>需求响应，每年小时数</translation>
    </message>
    <message>
        <source>Demand response, share of busy load</source>
        <translation>需求响应，占繁忙负载比例</translation>
    </message>
    <message>
        <source>Battery reserve</source>
        <translation>电池备用份额</translation>
    </message>
    <message>
        <source>Battery efficiency, one way</source>
        <translation>电池单程效率</translation>
    </message>
    <message>
        <source>Heat reused</source>
        <translation>余热利用</translation>
    </message>
    <message>
        <source>Grid quality</source>
        <translation>电网电能质量</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>WUE target</source>
        <translation>WUE 目标</translation>
    </message>
    <message>
        <source>Water a year</source>
        <translation>全年用水</translation>
    </message>
    <message>
        <source>Ride-through at full load</source>
        <translation>满载续航时间</translation>
    </message>
    <message>
        <source>Voltage step of the grid</source>
        <translation>电网电压阶跃</translation>
    </message>
    <message>
        <source>Flicker Pst</source>
        <translation>闪变 Pst</translation>
    </message>
    <message>
        <source>Swing from 0.1 to 3 Hz, RMS over mean</source>
        <translation>0.1 至 3 Hz 波动（有效值/均值）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Day of the order</source>
        <translation>订货日期</translation>
    </message>
    <message>
        <source>From phase to phase</source>
        <translation>阶段间隔</translation>
    </message>
    <message>
        <source>Road width, no permit</source>
        <translation>道路宽度（无许可）</translation>
    </message>
    <message>
        <source>Road height, no permit</source>
        <translation>道路高度（无许可）</translation>
    </message>
    <message>
        <source>Load length, no permit</source>
        <translation>货物长度（无许可）</translation>
    </message>
    <message>
        <source>Gross mass, no permit</source>
        <translation>总质量（无许可）</translation>
    </message>
    <message>
        <source>Road width, permit</source>
        <translation>道路宽度（有许可）</translation>
    </message>
    <message>
        <source>Road height, permit</source>
        <translation>道路高度（有许可）</translation>
    </message>
    <message>
        <source>Load length, permit</source>
        <translation>货物长度（有许可）</translation>
    </message>
    <message>
        <source>Gross mass, permit</source>
        <translation>总质量（有许可）</translation>
    </message>
    <message>
        <source>Height of the deck</source>
        <translation>车板高度</translation>
    </message>
    <message>
        <source>Vehicle without load</source>
        <translation>空车质量</translation>
    </message>
    <message>
        <source>Truck and crane lane</source>
        <translation>货车与吊车通道</translation>
    </message>
    <message>
        <source>Rigging over the lifted weight</source>
        <translation>吊索具附加系数</translation>
    </message>
    <message>
        <source>Between modules</source>
        <translation>模块间距</translation>
    </message>
    <message>
        <source>Cranes</source>
        <translation>吊车</translation>
    </message>
    <message>
        <source>Installation crews</source>
        <translation>安装班组</translation>
    </message>
    <message>
        <source>Commissioning crews</source>
        <translation>调试班组</translation>
    </message>
    <message>
        <source>Operating state</source>
        <translation>运行状态</translation>
    </message>
    <message>
        <source>Power factor of UPS inputs</source>
        <translation>UPS 输入功率因数</translation>
    </message>
    <message>
        <source>Voltage drop, highest</source>
        <translation>最大允许电压降</translation>
    </message>
    <message>
        <source>Transformer impedance where not stated</source>
        <translation>变压器阻抗电压（未给出时）</translation>
    </message>
    <message>
        <source>Voltage factor of fault currents</source>
        <translation>短路电流电压系数</translation>
    </message>
    <message>
        <source>Failures that strike both of two twins</source>
        <translation>共因故障比例</translation>
    </message>
    <message>
        <source>Maintenance of an element a year</source>
        <translation>每个设备的年维护时间</translation>
    </message>
    <message>
        <source>Coolant velocity, highest</source>
        <translation>冷却液最高流速</translation>
    </message>
    <message>
        <source>From batteries, generators and oil</source>
        <translation>与电池、发电机和油的间距</translation>
    </message>
    <message>
        <source>Free beside what is moved</source>
        <translation>搬运物两侧净空</translation>
    </message>
    <message>
        <source>Needs a way in from</source>
        <translation>需要搬运路径的起始重量</translation>
    </message>
    <message>
        <source>Foundation carries</source>
        <translation>基础承载力</translation>
    </message>
    <message>
        <source>Modules in a stack</source>
        <translation>模块叠放层数</translation>
    </message>
    <message>
        <source>After a loss</source>
        <translation>故障之后</translation>
    </message>
    <message>
        <source>Pressure per metre of pipe</source>
        <translation>每米管道压降</translation>
    </message>
    <message>
        <source>Pressure at the expansion vessel</source>
        <translation>膨胀罐处压力</translation>
    </message>
    <message>
        <source>Temperature when filled</source>
        <translation>充液温度</translation>
    </message>
    <message>
        <source>Coarsest filter on the rack side</source>
        <translation>机柜侧最粗过滤精度</translation>
    </message>
    <message>
        <source>Approach of CDUs, highest</source>
        <translation>CDU 逼近温差上限</translation>
    </message>
    <message>
        <source>Dew point of halls, highest</source>
        <translation>机房露点上限</translation>
    </message>
    <message>
        <source>Coolant over the dew point</source>
        <translation>冷却液高出露点</translation>
    </message>
    <message>
        <source>Pump flow over its rating, highest</source>
        <translation>水泵流量与额定之比上限</translation>
    </message>
    <message>
        <source>Suction head over what pumps require</source>
        <translation>高出必需汽蚀余量的裕度</translation>
    </message>
    <message>
        <source>Kelvins left to a limit</source>
        <translation>距限值的温度裕度</translation>
    </message>
    <message>
        <source>Year with an economiser at work</source>
        <translation>全年自然冷却运行占比</translation>
    </message>
    <message>
        <source>Reach of a leak beside a joint</source>
        <translation>接头旁泄漏波及距离</translation>
    </message>
    <message>
        <source>Rise of cold plates</source>
        <translation>冷板温升</translation>
    </message>
    <message>
        <source>Air inlet, highest for minutes</source>
        <translation>短时进风温度上限</translation>
    </message>
    <message>
        <source>Generators carry the load after</source>
        <translation>发电机带载时间</translation>
    </message>
    <message>
        <source>Restart of pumps and fans</source>
        <translation>水泵与风机重启时间</translation>
    </message>
    <message>
        <source>Restart of chillers</source>
        <translation>冷机重启时间</translation>
    </message>
    <message>
        <source>Scale, 1 to</source>
        <translation>比例，1 比</translation>
    </message>
    <message>
        <source>From the left edge</source>
        <translation>距左边缘</translation>
    </message>
    <message>
        <source>From the upper edge</source>
        <translation>距上边缘</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Imbalance of phases, highest</source>
        <translation>三相不平衡度上限</translation>
    </message>
    <message>
        <source>Humid day, dry bulb</source>
        <translation>最潮湿日干球温度</translation>
    </message>
    <message>
        <source>Humid day, wet bulb</source>
        <translation>最潮湿日湿球温度</translation>
    </message>
    <message>
        <source>Cold day, dry bulb</source>
        <translation>最冷日干球温度</translation>
    </message>
    <message>
        <source>Grid fault level</source>
        <translation>电网短路容量</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北向角度</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交货期</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>峰值功率</translation>
    </message>
    <message>
        <source>Typical power</source>
        <translation>典型功率</translation>
    </message>
    <message>
        <source>Idle power</source>
        <translation>空闲功率</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>额定功率</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>液侧散热</translation>
    </message>
    <message>
        <source>Coolant flow</source>
        <translation>冷却液流量</translation>
    </message>
    <message>
        <source>Warmest coolant supply</source>
        <translation>最高供液温度</translation>
    </message>
    <message>
        <source>Warmest air inlet</source>
        <translation>最高进风温度</translation>
    </message>
    <message>
        <source>Air flow</source>
        <translation>风量</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡数量</translation>
    </message>
    <message>
        <source>Rack units</source>
        <translation>U 数</translation>
    </message>
    <message>
        <source>Load rating</source>
        <translation>承重</translation>
    </message>
    <message>
        <source>Power cords</source>
        <translation>电源线数量</translation>
    </message>
    <message>
        <source>Rated apparent power</source>
        <translation>额定视在功率</translation>
    </message>
    <message>
        <source>Rated current</source>
        <translation>额定电流</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Efficiency at 25 % load</source>
        <translation>25 % 负载效率</translation>
    </message>
    <message>
        <source>Efficiency at 50 % load</source>
        <translation>50 % 负载效率</translation>
    </message>
    <message>
        <source>Efficiency at 75 % load</source>
        <translation>75 % 负载效率</translation>
    </message>
    <message>
        <source>Efficiency at full load</source>
        <translation>满载效率</translation>
    </message>
    <message>
        <source>No-load loss</source>
        <translation>空载损耗</translation>
    </message>
    <message>
        <source>Load loss</source>
        <translation>负载损耗</translation>
    </message>
    <message>
        <source>Resistance by length</source>
        <translation>单位长度电阻</translation>
    </message>
    <message>
        <source>Stored energy</source>
        <translation>储能容量</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>后备时间</translation>
    </message>
    <message>
        <source>Cooling capacity</source>
        <translation>制冷量</translation>
    </message>
    <message>
        <source>Fan power</source>
        <translation>风机功率</translation>
    </message>
    <message>
        <source>Pump power</source>
        <translation>水泵功率</translation>
    </message>
    <message>
        <source>Pump head</source>
        <translation>水泵扬程</translation>
    </message>
    <message>
        <source>Rated flow</source>
        <translation>额定流量</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>逼近温差</translation>
    </message>
    <message>
        <source>Supply temperature</source>
        <translation>供液温度</translation>
    </message>
    <message>
        <source>Coefficient of performance</source>
        <translation>性能系数 (COP)</translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation>电功率</translation>
    </message>
    <message>
        <source>Water use per heat</source>
        <translation>单位热量耗水</translation>
    </message>
    <message>
        <source>Bore</source>
        <translation>内径</translation>
    </message>
    <message>
        <source>Roughness</source>
        <translation>粗糙度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>容积</translation>
    </message>
    <message>
        <source>Lifting weight</source>
        <translation>起吊重量</translation>
    </message>
    <message>
        <source>Clear width</source>
        <translation>净宽</translation>
    </message>
    <message>
        <source>Power in normal operation</source>
        <translation>正常运行功率</translation>
    </message>
    <message>
        <source>Power when path A is lost</source>
        <translation>A 路失电时功率</translation>
    </message>
    <message>
        <source>Power when path B is lost</source>
        <translation>B 路失电时功率</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>最大功率</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>功率上限</translation>
    </message>
    <message>
        <source>Continuous loading</source>
        <translation>持续载流比例</translation>
    </message>
    <message>
        <source>Share of heat to liquid</source>
        <translation>液冷占比</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>风侧散热</translation>
    </message>
    <message>
        <source>Heat of the loop</source>
        <translation>回路热量</translation>
    </message>
    <message>
        <source>Heat of the loads</source>
        <translation>负载热量</translation>
    </message>
    <message>
        <source>Heat of the pumps</source>
        <translation>水泵热量</translation>
    </message>
    <message>
        <source>Heat to the room&apos;s air</source>
        <translation>散入房间空气的热量</translation>
    </message>
    <message>
        <source>Heat of the racks</source>
        <translation>机柜热量</translation>
    </message>
    <message>
        <source>Heat of the fans</source>
        <translation>风机热量</translation>
    </message>
    <message>
        <source>Heat of power losses</source>
        <translation>供电损耗热量</translation>
    </message>
    <message>
        <source>Heat the machine takes</source>
        <translation>机组带走热量</translation>
    </message>
    <message>
        <source>Thermal headroom</source>
        <translation>热裕度</translation>
    </message>
    <message>
        <source>Tightest power path</source>
        <translation>最紧供电路径</translation>
    </message>
    <message>
        <source>IT load of the hall</source>
        <translation>机房 IT 负载</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>Area of the outline</source>
        <translation>轮廓面积</translation>
    </message>
    <message>
        <source>Accelerator energy per token</source>
        <translation>每 token 加速卡能耗</translation>
    </message>
    <message>
        <source>Server factor</source>
        <translation>服务器系数</translation>
    </message>
    <message>
        <source>Network and storage factor</source>
        <translation>网络与存储系数</translation>
    </message>
    <message>
        <source>Idle factor</source>
        <translation>空闲系数</translation>
    </message>
    <message>
        <source>Power path factor</source>
        <translation>供电路径系数</translation>
    </message>
    <message>
        <source>Cooling factor</source>
        <translation>制冷系数</translation>
    </message>
    <message>
        <source>Miscellaneous factor</source>
        <translation>其他用电系数</translation>
    </message>
    <message>
        <source>Use factor</source>
        <translation>使用系数</translation>
    </message>
    <message>
        <source>Accelerators, busy</source>
        <translation>加速卡（繁忙）</translation>
    </message>
    <message>
        <source>Servers, busy</source>
        <translation>服务器（繁忙）</translation>
    </message>
    <message>
        <source>IT, busy</source>
        <translation>IT（繁忙）</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Power losses on the way to IT</source>
        <translation>IT 供电路径损耗</translation>
    </message>
    <message>
        <source>Cooling, with its share of losses</source>
        <translation>制冷（含其分摊损耗）</translation>
    </message>
    <message>
        <source>Lighting, security, offices</source>
        <translation>照明、安防、办公</translation>
    </message>
    <message>
        <source>Tokens generated</source>
        <translation>生成 token</translation>
    </message>
    <message>
        <source>Tokens kept</source>
        <translation>有效 token</translation>
    </message>
    <message>
        <source>TokEnergy</source>
        <translation>TokEnergy</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT 负载</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Facility load</source>
        <translation>设施总负荷</translation>
    </message>
    <message>
        <source>Stated peak power</source>
        <translation>给定峰值功率</translation>
    </message>
    <message>
        <source>Peak factor</source>
        <translation>峰值系数</translation>
    </message>
    <message>
        <source>Racks of %1</source>
        <translation>%1 的机柜</translation>
    </message>
    <message>
        <source>Number of racks</source>
        <translation>机柜数量</translation>
    </message>
    <message>
        <source>Miscellaneous fraction</source>
        <translation>其他用电比例</translation>
    </message>
    <message>
        <source>Reactance by length</source>
        <translation>单位长度电抗</translation>
    </message>
    <message>
        <source>Short-circuit voltage</source>
        <translation>短路阻抗电压</translation>
    </message>
    <message>
        <source>Short-circuit withstand</source>
        <translation>短路耐受电流</translation>
    </message>
    <message>
        <source>Pressure drop</source>
        <translation>压降</translation>
    </message>
    <message>
        <source>Pressure rating</source>
        <translation>耐压</translation>
    </message>
    <message>
        <source>Valve flow at 1 bar</source>
        <translation>1 bar 压差下的阀门流量</translation>
    </message>
    <message>
        <source>Valve opening</source>
        <translation>阀门开度</translation>
    </message>
    <message>
        <source>Return ceiling, above the floor</source>
        <translation>回风吊顶高度（距地面）</translation>
    </message>
    <message>
        <source>Raised floor</source>
        <translation>架空地板高度</translation>
    </message>
    <message>
        <source>Leakage of the containment</source>
        <translation>封闭通道泄漏率</translation>
    </message>
    <message>
        <source>Front without blanking panels</source>
        <translation>未装盲板的机柜前面板比例</translation>
    </message>
    <message>
        <source>Price, low</source>
        <translation>价格（低）</translation>
    </message>
    <message>
        <source>Price, high</source>
        <translation>价格（高）</translation>
    </message>
    <message>
        <source>Lead time, short</source>
        <translation>交期（短）</translation>
    </message>
    <message>
        <source>Lead time, long</source>
        <translation>交期（长）</translation>
    </message>
    <message>
        <source>Transport pieces</source>
        <translation>运输件数</translation>
    </message>
    <message>
        <source>Delivery phase</source>
        <translation>交付阶段</translation>
    </message>
    <message>
        <source>Power after the worst failure</source>
        <translation>最严重故障后的功率</translation>
    </message>
    <message>
        <source>TokEnergy of the year</source>
        <translation>全年 TokEnergy</translation>
    </message>
    <message>
        <source>PUE of the year</source>
        <translation>全年 PUE</translation>
    </message>
    <message>
        <source>Efficiency in eco mode</source>
        <translation>经济模式效率</translation>
    </message>
    <message>
        <source>Hours in eco mode</source>
        <translation>经济模式时间占比</translation>
    </message>
    <message>
        <source>Mean time between failures</source>
        <translation>平均故障间隔时间</translation>
    </message>
    <message>
        <source>Mean time to repair</source>
        <translation>平均修复时间</translation>
    </message>
    <message>
        <source>Fails when called</source>
        <translation>调用时失败率</translation>
    </message>
    <message>
        <source>Suction head required (NPSH)</source>
        <translation>必需汽蚀余量（NPSH）</translation>
    </message>
    <message>
        <source>Run-out flow</source>
        <translation>最大流量（曲线末端）</translation>
    </message>
    <message>
        <source>Filter mesh</source>
        <translation>过滤精度</translation>
    </message>
    <message>
        <source>Expansion volume</source>
        <translation>膨胀容积</translation>
    </message>
    <message>
        <source>Restart after power is back</source>
        <translation>恢复供电后的重启时间</translation>
    </message>
    <message>
        <source>Thermal mass, J/K</source>
        <translation>热容，J/K</translation>
    </message>
    <message>
        <source>Leakage of ceiling and floor</source>
        <translation>吊顶与地板泄漏</translation>
    </message>
    <message>
        <source>Air of the fans over the need</source>
        <translation>风机风量超出需求</translation>
    </message>
    <message>
        <source>Fuel at full load</source>
        <translation>满载油耗</translation>
    </message>
    <message>
        <source>CO2e per heat of the fuel</source>
        <translation>单位燃料热值的 CO2e</translation>
    </message>
    <message>
        <source>Test runs a year</source>
        <translation>年试运行时间</translation>
    </message>
    <message>
        <source>Load in test runs</source>
        <translation>试运行负载率</translation>
    </message>
    <message>
        <source>Storage in power supplies</source>
        <translation>电源内储能</translation>
    </message>
    <message>
        <source>Storage that smooths the grid</source>
        <translation>用于平滑电网的储能比例</translation>
    </message>
    <message>
        <source>Fuel without load</source>
        <translation>空载油耗占满载之比</translation>
    </message>
    <message>
        <source>Rated use a year</source>
        <translation>额定年运行时间</translation>
    </message>
    <message>
        <source>Open area</source>
        <translation>通风率</translation>
    </message>
    <message>
        <source>Server fans, more air per kelvin</source>
        <translation>服务器风扇：进风每升高 1 K 的风量增加</translation>
    </message>
    <message>
        <source>Server fans speed up from</source>
        <translation>服务器风扇开始提速的进风温度</translation>
    </message>
    <message>
        <source>Air beyond the door</source>
        <translation>门外空气温度</translation>
    </message>
    <message>
        <source>Supply air of the room, mean</source>
        <translation>房间送风，均值</translation>
    </message>
    <message>
        <source>Warmest inlet over the supply</source>
        <translation>最热进风高出送风</translation>
    </message>
    <message>
        <source>Inlet of the rack nearest its limit</source>
        <translation>最接近限值的机柜进风</translation>
    </message>
    <message>
        <source>Limit over the supply</source>
        <translation>限值高出送风</translation>
    </message>
    <message>
        <source>Limit of its inlet</source>
        <translation>该机柜的进风限值</translation>
    </message>
    <message>
        <source>Line it draws from (1 to 3, 0: balanced)</source>
        <translation>所接相线（1 至 3，0：均衡分配）</translation>
    </message>
    <message>
        <source>Single-phase power supplies</source>
        <translation>单相电源数量</translation>
    </message>
    <message>
        <source>Glycol, by volume</source>
        <translation>丙二醇体积分数</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>%1 is JSON, but not a Gridhall project: it has no &quot;gridhall.project&quot;.</source>
        <translation>%1 是 JSON 文件，但不是 Gridhall 项目：缺少 &quot;gridhall.project&quot;。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 was made by a newer Gridhall and is open for reading only. Save it under another name to change it.</source>
        <translation>%1 由更新版本的 Gridhall 生成，以只读方式打开。如需修改，请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 is not a Gridhall project.</source>
        <translation>%1 不是 Gridhall 项目。</translation>
    </message>
    <message>
        <source>%1 is JSON, but not a Gridhall project: it does not begin with &quot;gridhall.project&quot;.</source>
        <translation>%1 是 JSON 文件，但不是 Gridhall 项目：未以 &quot;gridhall.project&quot; 开头。</translation>
    </message>
    <message>
        <source>%1 was made by a newer Gridhall: its text form is version %3 (line %2). Update Gridhall to open it.</source>
        <translation>%1 由更新版本的 Gridhall 生成：文本格式版本为 %3（第 %2 行）。请升级 Gridhall 后打开。</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not known here; remove it or use a newer Gridhall.</source>
        <translation>%1，第 %2 行：无法识别“%3”；请将其删除或使用更新版本的 Gridhall。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1, line %2: the bytes of a blob are damaged. Restore the line from a copy.</source>
        <translation>%1，第 %2 行：附件数据已损坏。请从副本恢复该行。</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; must be a whole number.</source>
        <translation>%1，第 %2 行：“%3”必须是整数。</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; must be &quot;%4&quot;.</source>
        <translation>%1，第 %2 行：“%3”必须为“%4”。</translation>
    </message>
    <message>
        <source>%1 is cut off at line %2: its end is missing. Restore it from a copy.</source>
        <translation>%1 在第 %2 行处被截断：缺少结尾。请从副本恢复。</translation>
    </message>
    <message>
        <source>%1, line %2: this is not valid JSON. Correct the line, or convert the project again.</source>
        <translation>%1，第 %2 行：不是有效的 JSON。请更正该行，或重新转换项目。</translation>
    </message>
    <message>
        <source>The id %1 is out of range. Restore the file from a copy.</source>
        <translation>编号 %1 超出范围。请从副本恢复文件。</translation>
    </message>
    <message>
        <source>The id %1 is used twice. Give one of the two entities another id.</source>
        <translation>编号 %1 重复使用。请为其中一个对象更换编号。</translation>
    </message>
    <message>
        <source>The branch or counter of ids is out of range. Restore the file from a copy.</source>
        <translation>编号的分支号或计数器超出范围。请从副本恢复文件。</translation>
    </message>
    <message>
        <source>%1 %2 refers to %3, which the file does not hold. The reference was cleared; the entity is kept.</source>
        <translation>%1 %2 引用了文件中不存在的 %3。已清除该引用，对象保留。</translation>
    </message>
    <message>
        <source>%1 %2 lies inside itself. It was moved to the top of the site.</source>
        <translation>%1 %2 位于自身内部，已移至场地顶层。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>文件 %1 不存在。请检查名称。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a Gridhall project.</source>
        <translation>%1 是文件夹，不是 Gridhall 项目。</translation>
    </message>
    <message>
        <source>%1 is not a file that can be opened.</source>
        <translation>%1 不是可以打开的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its permissions.</source>
        <translation>无法读取 %1：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 is empty. Restore it from a copy.</source>
        <translation>%1 为空文件。请从副本恢复。</translation>
    </message>
    <message>
        <source>%1 is cut off: its end is missing. Restore it from a copy.</source>
        <translation>%1 被截断：缺少结尾。请从副本恢复。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged; the design opens as it was last saved.</source>
        <translation>日志 %1 已损坏；设计将按上次保存的内容打开。</translation>
    </message>
    <message>
        <source>%1 has changed since the changes in the journal %2 were made, so they cannot be put on top. Restore the file as it was, or discard the journal.</source>
        <translation>%1 在日志 %2 记录更改之后已被改动，无法叠加这些更改。请将文件恢复原状，或放弃该日志。</translation>
    </message>
    <message>
        <source>Changes cannot be kept safe against a crash: %1 cannot be written (%2). Save often, or free space there.</source>
        <translation>无法对更改进行崩溃保护：%1 不可写入 (%2)。请经常保存，或释放该处空间。</translation>
    </message>
    <message>
        <source>The journal %1 is in use by another Gridhall.</source>
        <translation>日志 %1 正被另一个 Gridhall 使用。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a copy.</source>
        <translation>%1 已损坏。请从副本恢复。</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a Gridhall project.</source>
        <translation>%1 是其他程序的数据库，不是 Gridhall 项目。</translation>
    </message>
    <message>
        <source>%1 holds %2, which does not belong into a Gridhall project; it was not opened. Ask its author for a file saved by Gridhall.</source>
        <translation>%1 含有不属于 Gridhall 项目的 %2，未予打开。请向作者索取由 Gridhall 保存的文件。</translation>
    </message>
    <message>
        <source>%1 was made by a newer Gridhall and needs version %2 to open.</source>
        <translation>%1 由更新版本的 Gridhall 生成，需要版本 %2 才能打开。</translation>
    </message>
    <message>
        <source>%1 holds a %2, which this Gridhall does not know. Open it with a newer version.</source>
        <translation>%1 含有此版本 Gridhall 无法识别的 %2。请使用更新版本打开。</translation>
    </message>
    <message>
        <source>%1 was made by a newer Gridhall (%2) and is open for reading only. Save it under another name to change it.</source>
        <translation>%1 由更新版本的 Gridhall (%2) 生成，以只读方式打开。如需修改，请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 was not saved: there is no folder %2. Make it or choose another.</source>
        <translation>%1 未保存：文件夹 %2 不存在。请新建或另选。</translation>
    </message>
    <message>
        <source>%1 was not saved: the folder %2 may not be written. Choose another folder or change its permissions.</source>
        <translation>%1 未保存：文件夹 %2 不可写入。请另选文件夹或更改其权限。</translation>
    </message>
    <message>
        <source>%1 was not saved: there is no room left in %2. Free some space or choose another place; the old file is untouched.</source>
        <translation>%1 未保存：%2 空间不足。请释放空间或另选位置；原文件未受影响。</translation>
    </message>
    <message>
        <source>%1 was not saved: it is a folder. Choose a file name.</source>
        <translation>%1 未保存：它是文件夹。请选择文件名。</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Choose another place; the old file is untouched.</source>
        <translation>%1 未保存：%2。请另选位置；原文件未受影响。</translation>
    </message>
    <message>
        <source>%1: there is no field named %2 in a brief.</source>
        <translation>%1：需求书中没有名为%2的字段。</translation>
    </message>
    <message>
        <source>%1: the field %2 of the brief is not what it should be.</source>
        <translation>%1：需求书的字段%2内容不正确。</translation>
    </message>
    <message>
        <source>%1 is not a brief: it has no &quot;format&quot;: &quot;gridhall.brief&quot;.</source>
        <translation>%1不是需求书：缺少&quot;format&quot;: &quot;gridhall.brief&quot;。</translation>
    </message>
    <message>
        <source>%1 was made by a newer Gridhall. Update Gridhall to read it.</source>
        <translation>%1 由更新版本的 Gridhall 生成，请更新 Gridhall 后读取。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1无法写入。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1无法写入：%2。</translation>
    </message>
    <message>
        <source>%1 %2: %3 It was brought into its range.</source>
        <translation>%1 %2：%3 已调整到允许范围内。</translation>
    </message>
    <message>
        <source>%1 is open in another Gridhall, so it is open for reading only here. Save it under another name to change it.</source>
        <translation>%1 已在另一个 Gridhall 中打开，因此此处仅供只读。如需修改，请另存为其他名称。</translation>
    </message>
    <message>
        <source>%1 was not saved: it is open in another Gridhall. Choose another name.</source>
        <translation>%1 未保存：该文件已在另一个 Gridhall 中打开。请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, which is more than such a file may have; it was not opened.</source>
        <translation>%1 大于 %2 MB，超出此类文件允许的大小，未打开。</translation>
    </message>
    <message>
        <source>This holds more than %1 entities, which no design has; it was not opened.</source>
        <translation>其中的对象超过 %1 个，任何设计都不会有这么多，未打开。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另 %2 项</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>裕度</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>Gridhall definition</source>
        <translation>Gridhall 自定义</translation>
    </message>
    <message>
        <source>Gridhall power flow</source>
        <translation>Gridhall 潮流计算</translation>
    </message>
    <message>
        <source>Gridhall failure sweep</source>
        <translation>Gridhall 故障扫描</translation>
    </message>
    <message>
        <source>Gridhall energy balance</source>
        <translation>Gridhall 能量平衡</translation>
    </message>
    <message>
        <source>Gridhall plant, design day</source>
        <translation>Gridhall 冷源，设计日</translation>
    </message>
    <message>
        <source>Simulated year, 8,760 hours</source>
        <translation>全年模拟，8,760 小时</translation>
    </message>
    <message>
        <source>Workloads on the racks, at the design point</source>
        <translation>机柜上的负载任务，设计工况</translation>
    </message>
    <message>
        <source>Project criteria</source>
        <translation>项目设计准则</translation>
    </message>
    <message>
        <source>Grid connection of the site</source>
        <translation>场地的电网接入容量</translation>
    </message>
    <message>
        <source>Continuous loading of the project criteria</source>
        <translation>项目设计准则的持续负载率</translation>
    </message>
    <message>
        <source>Energy balance</source>
        <translation>能量平衡</translation>
    </message>
    <message>
        <source>Heat equals power; share of the data sheet</source>
        <translation>发热等于用电；比例取自数据表</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2, as powers at the design point</source>
        <translation>ISO/IEC 30134-2，按设计工况功率</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2, simulated over 8,760 hours</source>
        <translation>ISO/IEC 30134-2，按 8,760 小时模拟</translation>
    </message>
    <message>
        <source>Peak of the data sheet times the criteria&apos;s peak factor</source>
        <translation>数据表峰值乘以设计准则的峰值系数</translation>
    </message>
    <message>
        <source>Site&apos;s miscellaneous fraction</source>
        <translation>场地的其他用电比例</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>sum of the inputs</source>
        <translation>各输入之和</translation>
    </message>
    <message>
        <source>Temperature field of the room, mean error about 2 to 3 K</source>
        <translation>房间温度场，平均误差约 2 至 3 K</translation>
    </message>
    <message>
        <source>Data sheet of the rack, else project criteria</source>
        <translation>机柜数据表，否则为项目准则</translation>
    </message>
</context>
<context>
    <name>Gantt</name>
    <message>
        <source>Phase %1</source>
        <translation>阶段%1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另 %2 项</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>factory, grid</source>
        <translation>工厂、电网</translation>
    </message>
    <message>
        <source>factory test</source>
        <translation>工厂测试</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>运输</translation>
    </message>
    <message>
        <source>ground, shell</source>
        <translation>基础、主体</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>吊装</translation>
    </message>
    <message>
        <source>connect, racks</source>
        <translation>连接、机柜</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
</context>
<context>
    <name>Headroom</name>
    <message>
        <source>coolant flow</source>
        <translation>冷却液流量</translation>
    </message>
    <message>
        <source>coolant temperature</source>
        <translation>冷却液温度</translation>
    </message>
    <message>
        <source>capacity of its coolers</source>
        <translation>其冷却设备的容量</translation>
    </message>
    <message>
        <source>its supply temperature</source>
        <translation>其供液温度</translation>
    </message>
    <message>
        <source>its capacity</source>
        <translation>其容量</translation>
    </message>
    <message>
        <source>what leaves it</source>
        <translation>其出口温度</translation>
    </message>
</context>
<context>
    <name>Hour</name>
    <message>
        <source>%1 %2, %3:00</source>
        <extracomment>%1 the day of the month, %2 the month&apos;s name, %3 the hour</extracomment>
        <translation>%1，%3:00 {1 %2,?}</translation>
    </message>
    <message>
        <source>free cooling</source>
        <translation>自然冷却</translation>
    </message>
    <message>
        <source>partly free cooling</source>
        <translation>部分自然冷却</translation>
    </message>
    <message>
        <source>compressors</source>
        <translation>机械制冷</translation>
    </message>
    <message>
        <source>IT %1 · site %2 · PUE %3 · outside %4 · %5 · grid %6</source>
        <translation>IT %1 · 全站 %2 · PUE %3 · 室外 %4 · %5 · 电网 %6</translation>
    </message>
</context>
<context>
    <name>HourTables</name>
    <message>
        <source>Line %1 is no carbon intensity from 0 to 5,000 g/kWh.</source>
        <translation>第 %1 行不是 0 至 5,000 g/kWh 的碳排放强度。</translation>
    </message>
    <message>
        <source>The table holds %1 hours; 24 (a day) or 8,760 are needed.</source>
        <translation>表格有 %1 个小时；需要 24 个（一天）或 8,760 个。</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>表格 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Duty from table</source>
        <translation>从表格读入负荷率</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>负载任务</translation>
    </message>
    <message>
        <source>There is no workload yet.</source>
        <translation>尚无工作负载。</translation>
    </message>
    <message>
        <source>Busy share by hour: 168 or 8,760 numbers</source>
        <translation>逐时忙碌率：168 或 8,760 个数</translation>
    </message>
    <message>
        <source>Carbon intensity by hour, g/kWh: 24 or 8,760 numbers</source>
        <translation>逐时碳排放强度，g/kWh：24 或 8,760 个数</translation>
    </message>
    <message>
        <source>Carbon intensity from table</source>
        <translation>从表格读入碳排放强度</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The row names no data center; openDCIM ends there, and so does this import.</source>
        <translation>该行未注明数据中心；openDCIM 在此结束，本次导入亦到此为止。</translation>
    </message>
    <message>
        <source>%1 devices were read.</source>
        <translation>已读取 %1 台设备。</translation>
    </message>
    <message>
        <source>The device %1 has no cabinet or no position of one unit or more; skipped.</source>
        <translation>设备 %1 没有机柜或没有不小于 1U 的位置，已跳过。</translation>
    </message>
    <message>
        <source>The device %1 stands where another one does (%2, unit %3); skipped.</source>
        <translation>设备 %1 与另一台设备占用同一位置（%2，第 %3 U），已跳过。</translation>
    </message>
    <message>
        <source>%1 is in no catalogue; it becomes a blank device. Please give its peak power, or import its type first.</source>
        <translation>产品目录中没有 %1，将作为空白设备导入。请填写其峰值功率，或先导入该型号。</translation>
    </message>
    <message>
        <source>There is no rack %1 for the device %2. Import the racks with the devices.</source>
        <translation>没有设备 %2 所需的机柜 %1。请将机柜与设备一并导入。</translation>
    </message>
    <message>
        <source>%1 parts were read.</source>
        <translation>已读取 %1 个部件。</translation>
    </message>
    <message>
        <source>This is no NetBox type, no table of racks or devices, and no table of parts; nothing was read.</source>
        <translation>该文件不是 NetBox 型号文件，也不是机柜、设备或部件表，未读取任何内容。</translation>
    </message>
    <message>
        <source>A type without manufacturer or model was skipped.</source>
        <translation>已跳过一个没有制造商或型号的类型。</translation>
    </message>
    <message>
        <source>%1: u_height is missing or not between 0 and 100; skipped.</source>
        <translation>%1：缺少 u_height 或其值不在 0 至 100 之间，已跳过。</translation>
    </message>
    <message>
        <source>%1, %2: &quot;%3&quot; is not a number; it was left out.</source>
        <translation>%1，%2：“%3”不是数字，已略去。</translation>
    </message>
    <message>
        <source>%1, %2: the unit &quot;%3&quot; is not known; it was left out.</source>
        <translation>%1，%2：未知单位“%3”，已略去。</translation>
    </message>
    <message>
        <source>%1 has no rack units; skipped.</source>
        <translation>%1 没有机架单位数，已跳过。</translation>
    </message>
    <message>
        <source>%1: a mounting depth of %2 does not fit a rack of that depth; it was not used.</source>
        <translation>%1：安装深度 %2 与机柜深度不符，未予采用。</translation>
    </message>
    <message>
        <source>%1: no %2 is stated; %3 is assumed.</source>
        <translation>%1：未注明 %2，假定为 %3。</translation>
    </message>
    <message>
        <source>%1 takes no rack unit of its own; skipped.</source>
        <translation>%1 不独占机架单位，已跳过。</translation>
    </message>
    <message>
        <source>%1: NetBox states no depth; %2 is assumed.</source>
        <translation>%1：NetBox 未注明深度，假定为 %2。</translation>
    </message>
    <message>
        <source>in-rack CDU</source>
        <translation>机柜内 CDU</translation>
    </message>
    <message>
        <source>power shelf</source>
        <translation>电源框</translation>
    </message>
    <message>
        <source>rack PDU</source>
        <translation>机柜 PDU</translation>
    </message>
    <message>
        <source>IT device</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>%1 is taken for: %2.</source>
        <translation>%1 被视为：%2。</translation>
    </message>
    <message>
        <source>%1: the cooling capacity is nowhere in the file&apos;s fields; please give it.</source>
        <translation>%1：文件字段中没有制冷量，请填写。</translation>
    </message>
    <message>
        <source>%1: %2 inlets with a nameplate sum of %3. Nameplates are no loads and were not taken as one.</source>
        <translation>%1：%2 路输入，铭牌合计 %3。铭牌值不是负载，未作为负载采用。</translation>
    </message>
    <message>
        <source>%1: no load is stated; please give its peak power.</source>
        <translation>%1：未注明负载，请填写其峰值功率。</translation>
    </message>
    <message>
        <source>%1 is fed from a busbar and states no power; please give its peak power.</source>
        <translation>%1 由母排供电且未注明功率，请填写其峰值功率。</translation>
    </message>
    <message>
        <source>%1: not used: %2.</source>
        <translation>%1：未采用：%2。</translation>
    </message>
    <message>
        <source>%1 is there twice; the second was skipped.</source>
        <translation>%1 出现两次，已跳过第二个。</translation>
    </message>
    <message>
        <source>%1 was read.</source>
        <translation>已读取 %1。</translation>
    </message>
    <message>
        <source>The file is larger or deeper than any device type; skipped.</source>
        <translation>该文件过大或嵌套过深，不像设备型号，已跳过。</translation>
    </message>
    <message>
        <source>This is not a device or rack type; skipped.</source>
        <translation>这不是设备或机柜型号，已跳过。</translation>
    </message>
    <message>
        <source>The YAML is broken here; the file was skipped.</source>
        <translation>YAML 在此处有错误，已跳过该文件。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; cannot be used; it was left out.</source>
        <translation>%1：无法使用“%2”，已略去。</translation>
    </message>
    <message>
        <source>The rack has no name; skipped.</source>
        <translation>该机柜没有名称，已跳过。</translation>
    </message>
    <message>
        <source>The rack %1 is there twice; the second was skipped.</source>
        <translation>机柜 %1 出现两次，已跳过第二个。</translation>
    </message>
    <message>
        <source>No %1 is stated; %2 is assumed here and in rows like it.</source>
        <translation>未注明 %1；此行及类似行假定为 %2。</translation>
    </message>
    <message>
        <source>The rack type %1 is not known; the row&apos;s own sizes were taken.</source>
        <translation>未知机柜类型 %1，采用了该行自带的尺寸。</translation>
    </message>
    <message>
        <source>NetBox tables hold no positions; the racks are laid out in rows by their names.</source>
        <translation>NetBox 表格不含位置；机柜按名称成排布置。</translation>
    </message>
    <message>
        <source>%1 racks were read.</source>
        <translation>已读取 %1 个机柜。</translation>
    </message>
    <message>
        <source>The model %1 names no size; 600 × 1200 mm is assumed.</source>
        <translation>型号 %1 未含尺寸，假定为 600 × 1200 mm。</translation>
    </message>
    <message>
        <source>openDCIM states no unit of weight; kilograms are assumed.</source>
        <translation>openDCIM 未注明重量单位，假定为千克。</translation>
    </message>
    <message>
        <source>One pixel of the map is %1, by the width that the model names.</source>
        <translation>按型号所含宽度，地图上一像素为 %1。</translation>
    </message>
    <message>
        <source>One pixel of the map is %1, taking this cabinet for one of 600 mm.</source>
        <translation>假定该机柜宽 600 mm，地图上一像素为 %1。</translation>
    </message>
    <message>
        <source>The part %1 is not in the catalogue; the rack %2 was skipped.</source>
        <translation>产品目录中没有部件 %1，已跳过机柜 %2。</translation>
    </message>
    <message>
        <source>The rows would be longer than 100 km. Check the sizes in the table.</source>
        <translation>机柜列将超过 100 公里。请检查表中的尺寸。</translation>
    </message>
    <message>
        <source>No hall is stated; one is drawn around the racks.</source>
        <translation>未注明机房；将围绕机柜绘制一个。</translation>
    </message>
    <message>
        <source>The design has no hall %1; it is drawn around its racks.</source>
        <translation>设计中没有机房 %1；将围绕其机柜绘制。</translation>
    </message>
    <message>
        <source>The rack %1 has no place; it stands in a row behind the others.</source>
        <translation>机柜 %1 没有位置；排列在其他机柜之后的一行。</translation>
    </message>
    <message>
        <source>The design has a rack %1 already; it stays as it is.</source>
        <translation>设计中已有机柜 %1；保持不变。</translation>
    </message>
    <message>
        <source>There is no rack %1 for the device %2; it was skipped. Import the racks with the devices.</source>
        <translation>设备 %2 所属的机柜 %1 不存在，已跳过。请将机柜与设备一并导入。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>open end</source>
        <translation>开口端</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Its part is missing</source>
        <translation>缺少其部件</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>管线</translation>
    </message>
    <message>
        <source>Current, A</source>
        <translation>电流，A</translation>
    </message>
    <message>
        <source>Power, %1</source>
        <translation>功率，%1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not fed</source>
        <translation>未供电</translation>
    </message>
    <message>
        <source>Peak, typical</source>
        <translation>峰值、典型</translation>
    </message>
    <message>
        <source>Cords fed</source>
        <translation>已供电电源线</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Loop heat</source>
        <translation>回路热量</translation>
    </message>
    <message>
        <source>%1 supply, return</source>
        <translation>%1 供、回</translation>
    </message>
    <message>
        <source>Heat taken</source>
        <translation>带走热量</translation>
    </message>
    <message>
        <source>Heat rejected</source>
        <translation>排出热量</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Air inlet</source>
        <translation>进风温度</translation>
    </message>
    <message>
        <source>Heat to liquid, air</source>
        <translation>液侧、风侧散热</translation>
    </message>
    <message>
        <source>Coolant need, flow</source>
        <translation>冷却液需求、流量</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT 负载</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>风侧散热</translation>
    </message>
    <message>
        <source>Air supply, return</source>
        <translation>送、回风温度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>起点、终点</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Path to the utility</source>
        <translation>至市电的路径</translation>
    </message>
    <message>
        <source>%1, with path A lost</source>
        <translation>%1（A 路失电时）</translation>
    </message>
    <message>
        <source>%1, with path B lost</source>
        <translation>%1（B 路失电时）</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>电气</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>特性</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Connect module…</source>
        <translation>连接模块…</translation>
    </message>
    <message>
        <source>limit  |</source>
        <translation>上限  |</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>%1 的由来</translation>
    </message>
    <message>
        <source>Nothing is selected: the whole design</source>
        <translation>未选择对象：整个设计</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>负载任务</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Add workload</source>
        <translation>添加负载任务</translation>
    </message>
    <message>
        <source>Workload %1</source>
        <translation>负载任务 %1</translation>
    </message>
    <message>
        <source>Runs on %1</source>
        <translation>运行于 %1</translation>
    </message>
    <message>
        <source>the whole site</source>
        <translation>整个场地</translation>
    </message>
    <message>
        <source>Run on whole site</source>
        <translation>在整个场地运行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete workload</source>
        <translation>删除负载任务</translation>
    </message>
    <message>
        <source>Assign workload</source>
        <translation>分配负载任务</translation>
    </message>
    <message>
        <source>Connect row…</source>
        <translation>连接整列…</translation>
    </message>
    <message>
        <source>Assign first workload</source>
        <translation>分配首个负载任务</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 个对象</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>IT peak together: %1</source>
        <translation>IT 峰值合计：%1</translation>
    </message>
    <message>
        <source>In its module</source>
        <translation>在其模块中</translation>
    </message>
    <message>
        <source>Air from coolers, back to coolers</source>
        <translation>来自空调的空气、返回空调的空气</translation>
    </message>
    <message>
        <source>Hot spot %1: %2</source>
        <translation>热点 %1：%2</translation>
    </message>
    <message>
        <source>%1, %2 of it exhaust</source>
        <translation>%1，其中 %2 为排风</translation>
    </message>
    <message>
        <source>On lines 1, 2, 3</source>
        <translation>相线 1、2、3</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>不平衡度</translation>
    </message>
    <message>
        <source>Lasts on batteries</source>
        <translation>电池可维持</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>停止运行</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>criteria</source>
        <translation>设计准则</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>item</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>run</source>
        <translation>管线</translation>
    </message>
    <message>
        <source>workload</source>
        <translation>负载任务</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>负载分配</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>图纸</translation>
    </message>
</context>
<context>
    <name>KpiStrip</name>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>限值 %1</translation>
    </message>
    <message>
        <source>Tightest power path</source>
        <translation>最紧供电路径</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 / %3</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>Thermal headroom</source>
        <translation>热裕度</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>r%1</source>
        <translation>r%1</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>all checks pass</source>
        <translation>全部校核通过</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT 负载</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>TokEnergy</source>
        <translation>TokEnergy</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>%1 · inlets %2 left</source>
        <translation>%1 · 进风余 %2</translation>
    </message>
    <message>
        <source>Power path, this state</source>
        <translation>供电路径（当前状态）</translation>
    </message>
    <message>
        <source>What-if: %1</source>
        <translation>假设：%1</translation>
    </message>
    <message>
        <source>solving …</source>
        <translation>正在求解 …</translation>
    </message>
    <message>
        <source>Figures and findings are those under this failure, changes against the design as it is. Click to restore all.</source>
        <translation>图中数值与问题均为该故障下的结果，变化量相对于原设计。单击可全部恢复。</translation>
    </message>
    <message>
        <source>1 finding more</source>
        <translation>新增 1 条问题</translation>
    </message>
    <message>
        <source>%1 findings more</source>
        <translation>新增 %1 条问题</translation>
    </message>
</context>
<context>
    <name>LoopCharts</name>
    <message>
        <source>Head, m</source>
        <translation>扬程，m</translation>
    </message>
    <message>
        <source>Flow of the loop, L/min</source>
        <translation>回路流量，L/min</translation>
    </message>
    <message>
        <source>No pump runs in this loop.</source>
        <translation>该回路没有水泵运行。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 台，%2</translation>
    </message>
    <message>
        <source>%1 · %2 m</source>
        <translation>%1 · %2 m</translation>
    </message>
    <message>
        <source>Outdoor air, design day</source>
        <translation>室外空气，设计日</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>排热</translation>
    </message>
    <message>
        <source>CDU approach</source>
        <translation>CDU 趋近温差</translation>
    </message>
    <message>
        <source>One CDU out</source>
        <translation>一台 CDU 停运</translation>
    </message>
    <message>
        <source>Left to the limit</source>
        <translation>距限值余量</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>Rise in the racks</source>
        <translation>机柜温升</translation>
    </message>
    <message>
        <source>Where the kelvins go, design day</source>
        <translation>温差去向，设计日</translation>
    </message>
    <message>
        <source>%1 K</source>
        <translation>%1 K</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>限值 %1</translation>
    </message>
    <message>
        <source>Pressure, kPa</source>
        <translation>压力，kPa</translation>
    </message>
    <message>
        <source>Along the path, m</source>
        <translation>沿程，m</translation>
    </message>
    <message>
        <source>Nothing flows in this loop.</source>
        <translation>该环路中无流量。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Pressure from %1 through %2 and back</source>
        <translation>压力：从 %1 经 %2 再返回</translation>
    </message>
</context>
<context>
    <name>LoopDiagram</name>
    <message>
        <source>%1 · %2 · pumps at %3</source>
        <translation>%1 · %2 · 水泵转速 %3</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>FWS supply</source>
        <translation>FWS 供水</translation>
    </message>
    <message>
        <source>FWS return</source>
        <translation>FWS 回水</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>排热</translation>
    </message>
    <message>
        <source>%1 outside, design day</source>
        <translation>室外 %1，设计日</translation>
    </message>
    <message>
        <source>Loop of %1
Flow %2
Supply %3, return %4
Pumps %5 at %6</source>
        <translation>%1 的回路
流量 %2
供水 %3，回水 %4
水泵 %5，转速 %6</translation>
    </message>
    <message>
        <source>%1
Heat %2
Flow %3 at %4
In %5, out %6</source>
        <translation>%1
热量 %2
流量 %3，压头 %4
进 %5，出 %6</translation>
    </message>
    <message>
        <source>%1
Heat %2
Flow %3, needs %4
Pressure drop %5
In %6, out %7</source>
        <translation>%1
热量 %2
流量 %3，需要 %4
压降 %5
进 %6，出 %7</translation>
    </message>
    <message>
        <source>Condenser supply</source>
        <translation>冷凝侧供水</translation>
    </message>
    <message>
        <source>Condenser return</source>
        <translation>冷凝侧回水</translation>
    </message>
    <message>
        <source>Pressure up to %1</source>
        <translation>压力最高 %1</translation>
    </message>
</context>
<context>
    <name>Loops</name>
    <message>
        <source>The loops are balanced already.</source>
        <translation>环路已平衡。</translation>
    </message>
    <message>
        <source>Balance loops</source>
        <translation>平衡环路</translation>
    </message>
    <message>
        <source>Wider or stronger than the catalogue has: %1.</source>
        <translation>超出目录规格：%1。</translation>
    </message>
    <message>
        <source>Size pipes and pumps</source>
        <translation>管道与水泵选型</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>rack side</source>
        <translation>机柜侧</translation>
    </message>
    <message>
        <source>plant side</source>
        <translation>冷源侧</translation>
    </message>
    <message>
        <source>condenser side</source>
        <translation>冷凝侧</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Balancing valves to place: %1, to set: %2.</source>
        <translation>待布置平衡阀：%1，待整定：%2。</translation>
    </message>
    <message>
        <source>Loads without a pipe of their own: %1.</source>
        <translation>没有独立管道的负载：%1。</translation>
    </message>
    <message>
        <source>Loop of</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>负载数</translation>
    </message>
    <message>
        <source>Flow, of the need</source>
        <translation>流量占需求</translation>
    </message>
    <message>
        <source>Controls throttle at most</source>
        <translation>调节阀最大节流</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>选型</translation>
    </message>
    <message>
        <source>Pipes, hoses and pumps to change: %1, both legs of a pair alike.</source>
        <translation>待更换的管道、软管和水泵：%1，供回水成对一致。</translation>
    </message>
    <message>
        <source>Run or pump</source>
        <translation>管段或水泵</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Highest flow</source>
        <translation>最大流量</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>流速</translation>
    </message>
    <message>
        <source>Per metre</source>
        <translation>每米压降</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>Rack-side pumps stop</source>
        <translation>机柜侧水泵停运</translation>
    </message>
    <message>
        <source>Largest CDU of each loop</source>
        <translation>各环路最大的 CDU</translation>
    </message>
    <message>
        <source>Largest chiller or cooler of each plant loop</source>
        <translation>各冷源环路最大的冷机或冷却器</translation>
    </message>
    <message>
        <source>Utility; UPS and generators carry on</source>
        <translation>市电；由 UPS 和发电机维持</translation>
    </message>
    <message>
        <source>All heat rejection, for good</source>
        <translation>全部散热，不再恢复</translation>
    </message>
</context>
<context>
    <name>Module</name>
    <message>
        <source>Module data</source>
        <translation>模块数据</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Shell and clearances</source>
        <translation>外壳与净空</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>外壳</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Free in front</source>
        <translation>前方净空</translation>
    </message>
    <message>
        <source>Free behind</source>
        <translation>后方净空</translation>
    </message>
    <message>
        <source>Free on the left</source>
        <translation>左侧净空</translation>
    </message>
    <message>
        <source>Free on the right</source>
        <translation>右侧净空</translation>
    </message>
    <message>
        <source>Free above</source>
        <translation>上方净空</translation>
    </message>
    <message>
        <source>Ratings and delivery</source>
        <translation>额定值与交付</translation>
    </message>
    <message>
        <source>Revise module %1</source>
        <translation>修订模块 %1</translation>
    </message>
    <message>
        <source>Module data sheet</source>
        <translation>模块数据表</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Data sheet written: %1</source>
        <translation>数据表已写入：%1</translation>
    </message>
    <message>
        <source>Ports on the outside</source>
        <translation>对外端口</translation>
    </message>
    <message>
        <source>Every port inside is joined to something inside.</source>
        <translation>内部端口均已在内部连接。</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Prefab module</source>
        <translation>预制模块</translation>
    </message>
    <message>
        <source>Empty rack</source>
        <translation>空机柜</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Network rack</source>
        <translation>网络机柜</translation>
    </message>
    <message>
        <source>Storage rack</source>
        <translation>存储机柜</translation>
    </message>
    <message>
        <source>Utility intake</source>
        <translation>市电进线</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>开关柜</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>柴油发电机组</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>不间断电源</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Battery storage (BESS)</source>
        <translation>电池储能系统 (BESS)</translation>
    </message>
    <message>
        <source>Static transfer switch</source>
        <translation>静态转换开关</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>配电柜 (PDU)</translation>
    </message>
    <message>
        <source>RPP</source>
        <translation>列头柜</translation>
    </message>
    <message>
        <source>Busway</source>
        <translation>母线槽</translation>
    </message>
    <message>
        <source>Tap-off box</source>
        <translation>插接箱</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>电缆</translation>
    </message>
    <message>
        <source>Whip</source>
        <translation>软电缆</translation>
    </message>
    <message>
        <source>Rack PDU</source>
        <translation>机柜 PDU</translation>
    </message>
    <message>
        <source>Power shelf</source>
        <translation>电源框</translation>
    </message>
    <message>
        <source>Rectifier</source>
        <translation>整流器</translation>
    </message>
    <message>
        <source>CDU</source>
        <translation>冷量分配单元 (CDU)</translation>
    </message>
    <message>
        <source>In-rack CDU</source>
        <translation>机架式 CDU</translation>
    </message>
    <message>
        <source>CRAH</source>
        <translation>机房精密空调 (CRAH)</translation>
    </message>
    <message>
        <source>Fan wall</source>
        <translation>风墙</translation>
    </message>
    <message>
        <source>In-row cooler</source>
        <translation>列间空调</translation>
    </message>
    <message>
        <source>Rear-door exchanger</source>
        <translation>背板热交换器</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Manifold</source>
        <translation>分集液器</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Hose</source>
        <translation>软管</translation>
    </message>
    <message>
        <source>Heat exchanger</source>
        <translation>换热器</translation>
    </message>
    <message>
        <source>Chiller</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Dry cooler</source>
        <translation>干冷器</translation>
    </message>
    <message>
        <source>Cooling tower</source>
        <translation>冷却塔</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>水箱</translation>
    </message>
    <message>
        <source>Duct</source>
        <translation>风管</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>立柱</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>墙体</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>桥架</translation>
    </message>
    <message>
        <source>Other equipment</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>室外场地</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>机柜列</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>隔间</translation>
    </message>
    <message>
        <source>No-go area</source>
        <translation>禁布区</translation>
    </message>
    <message>
        <source>No aisle</source>
        <translation>非通道</translation>
    </message>
    <message>
        <source>Cold aisle</source>
        <translation>冷通道</translation>
    </message>
    <message>
        <source>Hot aisle</source>
        <translation>热通道</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>datasheet</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>vendor claim</source>
        <translation>厂商声称</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>No path</source>
        <translation>无路径</translation>
    </message>
    <message>
        <source>Path A</source>
        <translation>A 路</translation>
    </message>
    <message>
        <source>Path B</source>
        <translation>B 路</translation>
    </message>
    <message>
        <source>Own layer</source>
        <translation>自定义图层</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Prefab modules</source>
        <translation>预制模块</translation>
    </message>
    <message>
        <source>Power A</source>
        <translation>供电 A</translation>
    </message>
    <message>
        <source>Power B</source>
        <translation>供电 B</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>AC power</source>
        <translation>交流供电</translation>
    </message>
    <message>
        <source>DC power</source>
        <translation>直流供电</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空气</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Any loop</source>
        <translation>任意回路</translation>
    </message>
    <message>
        <source>TCS loop</source>
        <translation>TCS 回路</translation>
    </message>
    <message>
        <source>FWS loop</source>
        <translation>FWS 回路</translation>
    </message>
    <message>
        <source>Condenser loop</source>
        <translation>冷凝侧回路</translation>
    </message>
    <message>
        <source>Either leg</source>
        <translation>供或回</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Text note</source>
        <translation>文字注释</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>尺寸标注</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>设计准则</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>管线</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>负载任务</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>负载分配</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Conversation week</source>
        <translation>对话型一周</translation>
    </message>
    <message>
        <source>Coding week</source>
        <translation>编程型一周</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>自定义时段</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Temperate, synthetic</source>
        <translation>温和（合成）</translation>
    </message>
    <message>
        <source>Hot and humid, synthetic</source>
        <translation>湿热（合成）</translation>
    </message>
    <message>
        <source>Weather file</source>
        <translation>气象文件</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>Open, closes by itself</source>
        <translation>断开，自动投入</translation>
    </message>
    <message>
        <source>Open, closed by hand</source>
        <translation>断开，手动投入</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>退出运行</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>尺寸标注</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>阀门</translation>
    </message>
    <message>
        <source>Strainer</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>Quick disconnect</source>
        <translation>快换接头</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图号</translation>
    </message>
</context>
<context>
    <name>NewDesign</name>
    <message>
        <source>Untitled design</source>
        <translation>未命名设计</translation>
    </message>
</context>
<context>
    <name>ObjectCells</name>
    <message>
        <source>A tag needs at least one character.</source>
        <translation>位号至少需要一个字符。</translation>
    </message>
</context>
<context>
    <name>ObjectsPanel</name>
    <message>
        <source>%1, unit %2</source>
        <translation>%1，第 %2 U</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>%1, at %2 %3</source>
        <translation>%1，位于 %2 %3</translation>
    </message>
</context>
<context>
    <name>OneLine</name>
    <message>
        <source>out</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失电</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>%1 of %2 dark</source>
        <translation>%2 个中 %1 个断电</translation>
    </message>
    <message>
        <source>short of cooling</source>
        <translation>冷却不足</translation>
    </message>
    <message>
        <source>no UPS</source>
        <translation>无 UPS</translation>
    </message>
    <message>
        <source>path A only</source>
        <translation>仅 A 路</translation>
    </message>
    <message>
        <source>path B only</source>
        <translation>仅 B 路</translation>
    </message>
</context>
<context>
    <name>OwnPart</name>
    <message>
        <source>Own part</source>
        <translation>自有部件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部件编号</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source> (own)</source>
        <translation>（自有）</translation>
    </message>
    <message>
        <source>Your parts could not be kept in %1. Check that the folder can be written.</source>
        <translation>无法将自有部件保存到 %1。请检查该文件夹是否可写。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or run</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>An action, a tag or a part</source>
        <translation>操作、位号或部件</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>放置 %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>open a design first</source>
        <translation>请先打开设计</translation>
    </message>
    <message>
        <source>go to the plan first</source>
        <translation>请先切换到平面图</translation>
    </message>
    <message>
        <source>select something first</source>
        <translation>请先选择对象</translation>
    </message>
    <message>
        <source>not for this object, or select several</source>
        <translation>不适用于该对象，或需选择多个</translation>
    </message>
    <message>
        <source>not for this selection</source>
        <translation>不适用于当前选择</translation>
    </message>
    <message>
        <source>Nothing has these words</source>
        <translation>没有包含这些文字的条目</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>add a drawing sheet first</source>
        <translation>请先添加图纸</translation>
    </message>
    <message>
        <source>save a view first</source>
        <translation>请先保存视图</translation>
    </message>
    <message>
        <source>nothing is hidden</source>
        <translation>没有隐藏的对象</translation>
    </message>
    <message>
        <source>save the design first</source>
        <translation>请先保存设计</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>limit %1</source>
        <translation>限值 %1</translation>
    </message>
    <message>
        <source>Plan drawn by Gridhall</source>
        <translation>由 Gridhall 绘制的平面图</translation>
    </message>
    <message>
        <source>Path A, solid</source>
        <translation>A 路，实线</translation>
    </message>
    <message>
        <source>Path B, dashed</source>
        <translation>B 路，虚线</translation>
    </message>
    <message>
        <source>Over its limit</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>Compute and network rack</source>
        <translation>算力机柜与网络机柜</translation>
    </message>
    <message>
        <source>Contained hot aisle</source>
        <translation>封闭热通道</translation>
    </message>
    <message>
        <source>Supply, solid; return, dashed</source>
        <translation>供液实线，回液虚线</translation>
    </message>
    <message>
        <source>Power A/B</source>
        <translation>供电 A/B</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>On path A alone</source>
        <translation>仅由 A 路供电</translation>
    </message>
    <message>
        <source>On path B alone</source>
        <translation>仅由 B 路供电</translation>
    </message>
    <message>
        <source>Short of cooling, or no UPS</source>
        <translation>冷却不足或无 UPS</translation>
    </message>
    <message>
        <source>Dark, or lost itself</source>
        <translation>断电或自身失效</translation>
    </message>
    <message>
        <source>Without supply</source>
        <translation>无供电</translation>
    </message>
    <message>
        <source>%1 ft</source>
        <translation>%1 ft</translation>
    </message>
</context>
<context>
    <name>Pods</name>
    <message>
        <source>Select a pod or module, or something inside one, first.</source>
        <translation>请先选择一个模组（Pod）或预制模块，或其内部的对象。</translation>
    </message>
    <message>
        <source>%1 belongs to %2. Take that apart first, or leave it out.</source>
        <translation>%1 属于 %2。请先将其拆散，或不选它。</translation>
    </message>
    <message>
        <source>%1 hangs on something that is not selected; select that too.</source>
        <translation>%1 附着于未选中的对象；请一并选中该对象。</translation>
    </message>
    <message>
        <source>Select what stands on the floor first.</source>
        <translation>请先选择落地放置的对象。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <source>Make a pod</source>
        <translation>制成模组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>模组</translation>
    </message>
    <message>
        <source>Make pod %1</source>
        <translation>制成模组 %1</translation>
    </message>
    <message>
        <source>Apply to all instances</source>
        <translation>应用到所有实例</translation>
    </message>
    <message>
        <source>Drop overrides</source>
        <translation>放弃局部改动</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆散</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show hidden</source>
        <translation>显示已隐藏对象</translation>
    </message>
</context>
<context>
    <name>Ports</name>
    <message>
        <source>%1 is at %2, %3 at %4; put a transformer or converter between them.</source>
        <translation>%1 为 %2，%3 为 %4；请在两者之间加装变压器或变换器。</translation>
    </message>
    <message>
        <source>%1 needs %2 phases, %3 gives %4; choose a three-phase outlet.</source>
        <translation>%1 需要 %2 相，%3 为 %4 相；请选择三相输出。</translation>
    </message>
    <message>
        <source>%1 and %2 are supply and return; join supply to supply.</source>
        <translation>%1 与 %2 分别为供、回；请将供接供。</translation>
    </message>
    <message>
        <source>%1 and %2 belong to different loops; put a heat exchanger between them.</source>
        <translation>%1 与 %2 属于不同回路；请在两者之间加装换热器。</translation>
    </message>
    <message>
        <source>%1 and %2 carry different things; join power to power, coolant to coolant.</source>
        <translation>%1 与 %2 介质不同；请将供电接供电、冷却液接冷却液。</translation>
    </message>
    <message>
        <source>%1 and %2 both take; join one of them to a source.</source>
        <translation>%1 与 %2 均为受端；请将其中一个接至源端。</translation>
    </message>
    <message>
        <source>%1 and %2 both give; join one of them to a load.</source>
        <translation>%1 与 %2 均为源端；请将其中一个接至负载。</translation>
    </message>
</context>
<context>
    <name>Power</name>
    <message>
        <source>power comes back to it in a circle; open one of the connections around it.</source>
        <translation>供电形成环路；请断开其周围的一处连接。</translation>
    </message>
    <message>
        <source>its voltage collapses under the load; shorten or strengthen what feeds it.</source>
        <translation>在该负荷下电压崩溃；请缩短或加大其供电线路。</translation>
    </message>
    <message>
        <source>Intakes and stores</source>
        <translation>电源引入与储能</translation>
    </message>
    <message>
        <source>Transformers and PDUs</source>
        <translation>变压器与 PDU</translation>
    </message>
    <message>
        <source>Switchboards</source>
        <translation>配电柜</translation>
    </message>
    <message>
        <source>UPSs</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>Rectifiers</source>
        <translation>整流器</translation>
    </message>
    <message>
        <source>Cables and whips</source>
        <translation>电缆与尾线</translation>
    </message>
    <message>
        <source>Busways</source>
        <translation>母线槽</translation>
    </message>
    <message>
        <source>Panels, switches and tap-offs</source>
        <translation>配电盘、开关与插接箱</translation>
    </message>
    <message>
        <source>Supplies in racks</source>
        <translation>机柜内电源</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>block redundant, %1 + %2</source>
        <translation>模块备用，%1 + %2</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>Ramp</source>
        <translation>爬坡率</translation>
    </message>
    <message>
        <source>Swing from 0.1 to 3 Hz, RMS over mean</source>
        <translation>0.1 至 3 Hz 波动（有效值/均值）</translation>
    </message>
    <message>
        <source>Voltage step</source>
        <translation>电压阶跃</translation>
    </message>
    <message>
        <source>Flicker Pst, screening</source>
        <translation>闪变 Pst（筛查）</translation>
    </message>
    <message>
        <source>Capacitors of the power supplies</source>
        <translation>电源模块电容</translation>
    </message>
    <message>
        <source>Grid-friendly UPS</source>
        <translation>电网友好型 UPS</translation>
    </message>
    <message>
        <source>Battery on site</source>
        <translation>站内储能</translation>
    </message>
    <message>
        <source>Batteries in racks</source>
        <translation>机柜内电池</translation>
    </message>
    <message>
        <source>Square wave</source>
        <translation>方波</translation>
    </message>
    <message>
        <source>Trapezoid</source>
        <translation>梯形波</translation>
    </message>
    <message>
        <source>Checkpoint dips</source>
        <translation>检查点跌落</translation>
    </message>
    <message>
        <source>Start and abort</source>
        <translation>启动与中止</translation>
    </message>
    <message>
        <source>Jobs out of step</source>
        <translation>作业不同步</translation>
    </message>
</context>
<context>
    <name>PulseChart</name>
    <message>
        <source>At the chips</source>
        <translation>芯片侧</translation>
    </message>
    <message>
        <source>After power supplies and racks</source>
        <translation>电源与机柜储能之后</translation>
    </message>
    <message>
        <source>After UPSs</source>
        <translation>UPS 之后</translation>
    </message>
    <message>
        <source>At the grid</source>
        <translation>电网侧</translation>
    </message>
    <message>
        <source>%1 · no limit stated</source>
        <translation>%1 · 未给出限值</translation>
    </message>
    <message>
        <source>%1 of %2 · margin %3</source>
        <translation>%1 / %2 · 裕度 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>no store here</source>
        <translation>此处无储能</translation>
    </message>
    <message>
        <source> · ramp %1, limit %2</source>
        <translation> · 爬坡 %1，限值 %2</translation>
    </message>
    <message>
        <source>, limit %1</source>
        <translation>，限值 %1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 times the limit</source>
        <translation>%1 / %2 · 为限值的 %3 倍</translation>
    </message>
    <message>
        <source>RMS from 0.1 to 3 Hz over the mean: chips %1, grid %2</source>
        <translation>0.1 至 3 Hz 有效值与均值之比：芯片 %1，电网 %2</translation>
    </message>
</context>
<context>
    <name>Racks</name>
    <message>
        <source>There is no such rack or device any more.</source>
        <translation>该机柜或设备已不存在。</translation>
    </message>
    <message>
        <source>%1 is locked; unlock it to move it.</source>
        <translation>%1 已锁定；请先解锁再移动。</translation>
    </message>
    <message>
        <source>%1 has units 1 to %2; %3 does not fit there.</source>
        <translation>%1 有第 1 至 %2 U；%3 在该处放不下。</translation>
    </message>
    <message>
        <source>%1 stands there already.</source>
        <translation>该处已有 %1。</translation>
    </message>
    <message>
        <source>There are no racks to print yet.</source>
        <translation>尚无可打印的机柜。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that the folder can be written.</source>
        <translation>无法写入 %1。请检查该文件夹是否可写。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>without a tag</source>
        <translation>未编位号</translation>
    </message>
    <message>
        <source>unproven</source>
        <translation>无法证实</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回</translation>
    </message>
    <message>
        <source>rack side</source>
        <translation>机柜侧</translation>
    </message>
    <message>
        <source>plant side</source>
        <translation>冷源侧</translation>
    </message>
    <message>
        <source>condenser</source>
        <translation>冷凝侧</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>风侧散热</translation>
    </message>
    <message>
        <source>Air drawn</source>
        <translation>需求风量</translation>
    </message>
    <message>
        <source>Air supplied</source>
        <translation>送风量</translation>
    </message>
    <message>
        <source>Inlet</source>
        <translation>进风</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机组</translation>
    </message>
    <message>
        <source>Heat rejected</source>
        <translation>排出热量</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>出水</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Criteria and inputs</source>
        <translation>设计准则与输入</translation>
    </message>
    <message>
        <source>The limits checked against, the site and the workloads, as entered.</source>
        <translation>校核所依据的限值、场地与负载任务，均按录入值。</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>设计准则</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>负载任务</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings, %3 notes. Waived findings stand below with their reasons.</source>
        <translation>%1 个错误，%2 个警告，%3 条提示。已豁免的问题及其理由列于下方。</translation>
    </message>
    <message>
        <source>path A lost</source>
        <translation>A 路失电</translation>
    </message>
    <message>
        <source>path B lost</source>
        <translation>B 路失电</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>At the design point</source>
        <translation>设计点</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation>IT 设备</translation>
    </message>
    <message>
        <source>Cooling and other machines</source>
        <translation>制冷及其他设备</translation>
    </message>
    <message>
        <source>Losses of the power path</source>
        <translation>供电路径损耗</translation>
    </message>
    <message>
        <source>Drawn from the sources</source>
        <translation>自电源取用</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>元件</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最不利</translation>
    </message>
    <message>
        <source>When</source>
        <translation>工况</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Design review</source>
        <translation>设计评审</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>额定值</translation>
    </message>
    <message>
        <source>Weight each</source>
        <translation>单件重量</translation>
    </message>
    <message>
        <source>Equipment schedule</source>
        <translation>设备表</translation>
    </message>
    <message>
        <source>Counts and lengths are read off the drawing; modules are listed with what they hold.</source>
        <translation>数量与长度取自图纸；模块连同其内含设备一并列出。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>data sheet</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>vendor claim</source>
        <translation>厂商声称</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Formulas, assumptions and sources</source>
        <translation>公式、假设与来源</translation>
    </message>
    <message>
        <source>Each headline figure with its formula and inputs, then every figure of the parts used with its source and grade.</source>
        <translation>各主要指标及其公式与输入；随后为所用部件的全部参数及其来源与等级。</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>busy servers over busy accelerators</source>
        <translation>繁忙服务器 / 繁忙加速卡</translation>
    </message>
    <message>
        <source>Network and storage</source>
        <translation>网络与存储</translation>
    </message>
    <message>
        <source>busy IT over busy servers</source>
        <translation>繁忙 IT / 繁忙服务器</translation>
    </message>
    <message>
        <source>Idling</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>all IT over busy IT</source>
        <translation>全部 IT / 繁忙 IT</translation>
    </message>
    <message>
        <source>Power path</source>
        <translation>供电路径</translation>
    </message>
    <message>
        <source>IT and its losses over IT</source>
        <translation>（IT 及其损耗）/ IT</translation>
    </message>
    <message>
        <source>with cooling over without</source>
        <translation>含制冷 / 不含制冷</translation>
    </message>
    <message>
        <source>Lighting and offices</source>
        <translation>照明与办公</translation>
    </message>
    <message>
        <source>facility over IT, losses and cooling</source>
        <translation>设施 /（IT、损耗与制冷）</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>generated over kept tokens</source>
        <translation>生成 token / 有效 token</translation>
    </message>
    <message>
        <source>Servers at the wall</source>
        <translation>服务器（电源侧）</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡数量</translation>
    </message>
    <message>
        <source>TokEnergy</source>
        <translation>TokEnergy</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Ratio of energies</source>
        <translation>能量之比</translation>
    </message>
    <message>
        <source>busy energy per generated token</source>
        <translation>每生成 token 的繁忙能耗</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>相关指标</translation>
    </message>
    <message>
        <source>Tokens per second, kept</source>
        <translation>每秒有效 token</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>设施功率</translation>
    </message>
    <message>
        <source>PUE at the design point</source>
        <translation>设计点 PUE</translation>
    </message>
    <message>
        <source>Facility multiplier M</source>
        <translation>设施乘数 M</translation>
    </message>
    <message>
        <source>Layout multiplier</source>
        <translation>布局乘数</translation>
    </message>
    <message>
        <source>Layout score, A to E</source>
        <translation>布局评分（A 至 E）</translation>
    </message>
    <message>
        <source>No output: without tokens there is no energy per token.</source>
        <translation>无产出：没有 token，也就没有每 token 能耗。</translation>
    </message>
    <message>
        <source>%1 per useful output token: level L4 (facility), evidence class nameplate, workload %2. The definition is Gridhall&apos;s own; no published formula exists.</source>
        <translation>每个有效输出 token %1：层级 L4（设施），证据类别为铭牌值，负载任务 %2。该定义为 Gridhall 自有；尚无公开发布的公式。</translation>
    </message>
    <message>
        <source>This design is not ready to build: %1 errors and %2 warnings stand.</source>
        <translation>本设计尚不具备实施条件：存在 %1 个错误和 %2 个警告。</translation>
    </message>
    <message>
        <source>No check fails. %1 warnings ask for a decision.</source>
        <translation>没有校核项不通过。%1 个警告有待决定。</translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>全部校核通过。</translation>
    </message>
    <message>
        <source>whole site</source>
        <translation>整个场地</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>IT 负载</translation>
    </message>
    <message>
        <source>sum of peak powers times the peak factor</source>
        <translation>峰值功率之和乘以峰值系数</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>densest hall: peak IT power over outline area</source>
        <translation>密度最高的机房：峰值 IT 功率除以轮廓面积</translation>
    </message>
    <message>
        <source>Tightest power path</source>
        <translation>最紧供电路径</translation>
    </message>
    <message>
        <source>smallest margin, normal and with one path lost</source>
        <translation>正常及单路失电时的最小裕度</translation>
    </message>
    <message>
        <source>Thermal headroom</source>
        <translation>热裕度</translation>
    </message>
    <message>
        <source>smallest margin of racks, loops, rooms and plant on the design day</source>
        <translation>设计日机柜、回路、房间与冷源的最小裕度</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>at the design point, not a year</source>
        <translation>取设计点，非全年</translation>
    </message>
    <message>
        <source>facility energy per useful output token, Gridhall&apos;s definition</source>
        <translation>每个有效输出 token 的设施能耗，Gridhall 定义</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Drawn to the scale stated in each title block.</source>
        <translation>按各标题栏所注比例绘制。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>%1 could not be written (%2); choose another folder.</source>
        <translation>无法写入 %1 (%2)；请另选文件夹。</translation>
    </message>
    <message>
        <source>The first study is still under way. Export again in a moment.</source>
        <translation>首次分析仍在进行。请稍后再次导出。</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图名</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>平面图：%1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Design hash</source>
        <translation>设计哈希</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>%1 · 1 : %2 · legend in the drawing</source>
        <translation>%1 · 1 : %2 · 图例见图中</translation>
    </message>
    <message>
        <source>AI data center design</source>
        <translation>AI 数据中心设计</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>版次 %1</translation>
    </message>
    <message>
        <source>Design hash %1 · engines %2</source>
        <translation>设计哈希 %1 · 引擎 %2</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元尺寸</translation>
    </message>
    <message>
        <source>Heat balance</source>
        <translation>热量平衡残差</translation>
    </message>
    <message>
        <source>Air balance</source>
        <translation>风量平衡残差</translation>
    </message>
    <message>
        <source>Racks draw</source>
        <translation>机柜需风量</translation>
    </message>
    <message>
        <source>Coolers give</source>
        <translation>空调送风量</translation>
    </message>
    <message>
        <source>Mean inlet</source>
        <translation>平均进风</translation>
    </message>
    <message>
        <source>Warmest inlet</source>
        <translation>最高进风</translation>
    </message>
    <message>
        <source>Racks above</source>
        <translation>超限机柜数</translation>
    </message>
    <message>
        <source>RCI high</source>
        <translation>RCI（高温侧）</translation>
    </message>
    <message>
        <source>RTI</source>
        <translation>RTI</translation>
    </message>
    <message>
        <source>SHI</source>
        <translation>SHI</translation>
    </message>
    <message>
        <source>Warmest racks</source>
        <translation>最热机柜</translation>
    </message>
    <message>
        <source>Inlet, low</source>
        <translation>进风（下）</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>（中）</translation>
    </message>
    <message>
        <source>high</source>
        <translation>（上）</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>排风</translation>
    </message>
    <message>
        <source>From coolers</source>
        <translation>直接来自空调</translation>
    </message>
    <message>
        <source>Back to coolers</source>
        <translation>直接回到空调</translation>
    </message>
    <message>
        <source>Air cooler</source>
        <translation>空调设备</translation>
    </message>
    <message>
        <source>Air flow</source>
        <translation>风量</translation>
    </message>
    <message>
        <source>Heat taken</source>
        <translation>带走热量</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>室内气流</translation>
    </message>
    <message>
        <source>No room has racks and air coolers with a supply temperature; there is no temperature field.</source>
        <translation>没有房间同时具备机柜和已知送风温度的空调，因此没有温度场。</translation>
    </message>
    <message>
        <source>Potential flow with buoyancy and eddy diffusion on a grid of cells. Mean error about 2 to 3 K on rooms it was not tuned on; single points, most of all rack tops, can be off by twice that. Inlets are held against %1.</source>
        <translation>网格上的势流模型，含浮升力与涡扩散。在未参与标定的房间中平均误差约 2 至 3 K；个别点（尤其是机柜顶部）的误差可达其两倍。进风温度以 %1 为限。</translation>
    </message>
    <message>
        <source>Design day: %1 dry bulb, %2 wet bulb. Loops by hydraulics and mixing where they are piped through, else by balance of mass and energy.</source>
        <translation>设计日：干球 %1，湿球 %2。管路连通的回路按水力与混合计算，其余按质量和能量平衡计算。</translation>
    </message>
    <message>
        <source>Cost, million</source>
        <translation>成本，百万</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Cost, million %1</source>
        <translation>成本，百万%1</translation>
    </message>
    <message>
        <source>All that has a price</source>
        <translation>全部已有价格部分</translation>
    </message>
    <message>
        <source>Per megawatt of IT</source>
        <translation>每兆瓦 IT</translation>
    </message>
    <message>
        <source>Per million tokens of a year (%1)</source>
        <translation>每百万年度 token（%1）</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>IT power so far</source>
        <translation>累计 IT 功率</translation>
    </message>
    <message>
        <source>Ready, all short</source>
        <translation>就绪（全部取短）</translation>
    </message>
    <message>
        <source>Ready, likely</source>
        <translation>就绪（可能）</translation>
    </message>
    <message>
        <source>Ready, all long</source>
        <translation>就绪（全部取长）</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>阶段%1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另 %2 项</translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation>关键路径</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Transport and lifting</source>
        <translation>运输与吊装</translation>
    </message>
    <message>
        <source>Pieces each</source>
        <translation>每台件数</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height on the deck</source>
        <translation>装车高度</translation>
    </message>
    <message>
        <source>Mass of a piece</source>
        <translation>单件质量</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Crane within</source>
        <translation>吊车距离不超过</translation>
    </message>
    <message>
        <source>Duration by method</source>
        <translation>各方式工期</translation>
    </message>
    <message>
        <source>Longest chain</source>
        <translation>最长链</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Prices and durations without a quotation are planning assumptions with a range; each is replaced by a figure of the part or a rate of the delivery card.</source>
        <translation>无报价的价格与工期为带范围的规划假设；部件的数值或交付卡的费率会将其逐一取代。</translation>
    </message>
    <message>
        <source>%1 pieces have no price, among them IT equipment and grid connections. Weight %2; copper of runs %3; steel of pipes and shells %4.</source>
        <translation>%1 件没有价格，其中包括 IT 设备与电网接入。重量 %2；线路铜 %3；管道与壳体钢 %4。</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>停运检修</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>breaker stuck</source>
        <translation>断路器拒动</translation>
    </message>
    <message>
        <source>room lost</source>
        <translation>房间失效</translation>
    </message>
    <message>
        <source>all intakes</source>
        <translation>全部进线</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>broken by %1</source>
        <translation>被 %1 项故障打破</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>命题</translation>
    </message>
    <message>
        <source>Failures tried</source>
        <translation>校验故障数</translation>
    </message>
    <message>
        <source>Every element can be taken out without dropping IT</source>
        <translation>任一设备均可停运检修而不致 IT 断电</translation>
    </message>
    <message>
        <source>No single fault drops IT outside of it</source>
        <translation>任何单一故障不致其外的 IT 断电</translation>
    </message>
    <message>
        <source>No breaker that fails to open drops IT</source>
        <translation>任一断路器拒动不致 IT 断电</translation>
    </message>
    <message>
        <source>A fire in one room drops IT in that room only</source>
        <translation>单个房间火灾仅使该房间内的 IT 断电</translation>
    </message>
    <message>
        <source>No failure leaves IT without a UPS</source>
        <translation>任何故障不使 IT 失去 UPS 保护</translation>
    </message>
    <message>
        <source>After each failure every survivor is within its rating</source>
        <translation>每次故障后在运设备均不超过额定值</translation>
    </message>
    <message>
        <source>No failure leaves lit racks short of cooling</source>
        <translation>任何故障不使通电机柜冷却不足</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>No UPS</source>
        <translation>无 UPS</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>冷却不足</translation>
    </message>
    <message>
        <source>Tokens lost</source>
        <translation>损失 token</translation>
    </message>
    <message>
        <source>Tightest</source>
        <translation>最紧负载率</translation>
    </message>
    <message>
        <source>Failures: every element taken out, every fault between breakers, every breaker that stays closed and every room lost, with automatic transfer; powers by a ledger at normal efficiencies, the worst solved in full.</source>
        <translation>故障：逐一停运每个设备、断路器之间的每处故障、每个拒动的断路器以及每个失效的房间，含自动切换；功率按正常效率台账计算，最严重者完整求解。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>配电柜</translation>
    </message>
    <message>
        <source>Boards alike</source>
        <translation>同类数量</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Fault current</source>
        <translation>短路电流</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Withstands</source>
        <translation>耐受值</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>Fault levels, for screening only: highest three-phase bolted fault by the method of IEC 60909 from a grid of %1 with c = %2; no generators, no motors, no arc flash, no coordination study.</source>
        <translation>短路水平（仅供初筛）：按 IEC 60909 方法计算的最大三相金属性短路，电网短路容量 %1，c = %2；不含发电机与电动机，不做弧闪和保护配合研究。</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>扬程</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>转速</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>逼近温差</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Bore</source>
        <translation>内径</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>流速</translation>
    </message>
    <message>
        <source>Pressure per metre</source>
        <translation>每米压降</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>退出运行</translation>
    </message>
    <message>
        <source>Capacity left</source>
        <translation>剩余能力</translation>
    </message>
    <message>
        <source>Least flow of need</source>
        <translation>最小流量占需求</translation>
    </message>
    <message>
        <source>Power flow with converter losses and voltage drop. Cords share equally and take over when a path is lost. The %1 tightest elements are listed.</source>
        <translation>含变换损耗与电压降的潮流计算。各电源线均分负荷，一路失电时由另一路承担。列出裕度最小的 %1 个设备。</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Product, J per token</source>
        <translation>累计乘积，J/token</translation>
    </message>
    <message>
        <source>%1 MWh</source>
        <translation>%1 MWh</translation>
    </message>
    <message>
        <source>%1 M tokens</source>
        <translation>%1 百万 token</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source grade</source>
        <translation>来源等级</translation>
    </message>
    <message>
        <source>workload card: tokens per second, power of accelerators and servers</source>
        <translation>负载卡片：每秒 token 数，加速器与服务器功率</translation>
    </message>
    <message>
        <source>typical power of network and storage racks as drawn</source>
        <translation>图中网络与存储机柜的典型功率</translation>
    </message>
    <message>
        <source>busy share by hour, idle power and powered spares of the workload card, racks without work</source>
        <translation>负载卡片的逐时忙时占比、空闲功率与带电备机，以及无负载机柜</translation>
    </message>
    <message>
        <source>power flow through the network as drawn, at the load of each hour</source>
        <translation>按图中供电网络与逐时负荷计算的潮流</translation>
    </message>
    <message>
        <source>loops, rooms and plant as drawn, at the weather of each hour</source>
        <translation>按图中环路、机房、冷站与逐时气象计算</translation>
    </message>
    <message>
        <source>share stated for the site</source>
        <translation>站点设定的比例</translation>
    </message>
    <message>
        <source>workload card: generated per kept token</source>
        <translation>负载卡片：生成量与采用量之比</translation>
    </message>
    <message>
        <source>Tokens per kWh</source>
        <translation>每 kWh token 数</translation>
    </message>
    <message>
        <source>PUE of the year</source>
        <translation>全年 PUE</translation>
    </message>
    <message>
        <source>Tokens per second and MW</source>
        <translation>每秒每 MW token 数</translation>
    </message>
    <message>
        <source>WUE of the year</source>
        <translation>全年 WUE</translation>
    </message>
    <message>
        <source>CUE of the year</source>
        <translation>全年 CUE</translation>
    </message>
    <message>
        <source>REF, renewable share</source>
        <translation>REF，可再生能源占比</translation>
    </message>
    <message>
        <source>ERF, reused share</source>
        <translation>ERF，能量回用占比</translation>
    </message>
    <message>
        <source>Carbon per million tokens, g</source>
        <translation>每百万 token 碳排放，g</translation>
    </message>
    <message>
        <source>CER, heat over cooling energy</source>
        <translation>CER，散热量/制冷能耗</translation>
    </message>
    <message>
        <source>Water per million tokens, L</source>
        <translation>每百万 token 用水，L</translation>
    </message>
    <message>
        <source>Bill per million tokens</source>
        <translation>每百万 token 电费</translation>
    </message>
    <message>
        <source>%1 per useful output token over a simulated year (P10 %2, P90 %3): level L4 (facility), evidence class simulated, workload %4, weather %5. Eight factors multiply to it exactly. The definition is Gridhall&apos;s own; no published formula exists.</source>
        <translation>全年仿真每个有效输出 token 能耗 %1（P10 %2，P90 %3）：层级 L4（设施），证据类别为仿真，负载 %4，气象 %5。八个因子之积与其严格相等。定义为 Gridhall 自有，尚无公开公式。</translation>
    </message>
    <message>
        <source>What moves it most, one input at a time:</source>
        <translation>影响最大的因素（逐项变动）：</translation>
    </message>
    <message>
        <source>Boundary: all energy that crosses the fence of the site, with the losses of its battery. Reused heat is not credited. Figures of other definitions do not compare. The band is drawn 1,000 times from the grades of the inputs with a fixed seed.</source>
        <translation>边界：进入站点围界的全部能量，含储能损耗。余热回用不作抵扣。与其他定义的数值不可比较。区间按输入等级以固定种子抽样 1,000 次得出。</translation>
    </message>
    <message>
        <source>simulated over 8,760 hours</source>
        <translation>按 8,760 小时仿真</translation>
    </message>
    <message>
        <source>TokEnergy of the year</source>
        <translation>全年 TokEnergy</translation>
    </message>
    <message>
        <source>Losses of the power path, for IT</source>
        <translation>供电路径损耗（IT 部分）</translation>
    </message>
    <message>
        <source>Losses of the battery</source>
        <translation>储能损耗</translation>
    </message>
    <message>
        <source>Cooling, with its share of losses</source>
        <translation>制冷（含其分摊损耗）</translation>
    </message>
    <message>
        <source>Grid import</source>
        <translation>电网购电</translation>
    </message>
    <message>
        <source>Photovoltaics</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>风电</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>上网电量</translation>
    </message>
    <message>
        <source>Own generation thrown away</source>
        <translation>弃电量</translation>
    </message>
    <message>
        <source>Energy, one year</source>
        <translation>全年能量</translation>
    </message>
    <message>
        <source>Highest import</source>
        <translation>最高购电功率</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>Hours with the firm part only</source>
        <translation>仅有保障容量的小时数</translation>
    </message>
    <message>
        <source>Hours of demand response</source>
        <translation>需求响应小时数</translation>
    </message>
    <message>
        <source>Tokens not made for the grid</source>
        <translation>为电网让出的 token</translation>
    </message>
    <message>
        <source>Hours of generators</source>
        <translation>发电机运行小时数</translation>
    </message>
    <message>
        <source>Hours not served</source>
        <translation>未满足小时数</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Full cycles a year</source>
        <translation>年等效满充放次数</translation>
    </message>
    <message>
        <source>Health after ten years</source>
        <translation>十年后健康度</translation>
    </message>
    <message>
        <source>Ride-through at full load</source>
        <translation>满载续航时间</translation>
    </message>
    <message>
        <source>Energy cost</source>
        <translation>电量电费</translation>
    </message>
    <message>
        <source>Demand cost</source>
        <translation>需量电费</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Hours of free cooling</source>
        <translation>自然冷却小时数</translation>
    </message>
    <message>
        <source>Hours of partly free cooling</source>
        <translation>部分自然冷却小时数</translation>
    </message>
    <message>
        <source>Hours of compressors alone</source>
        <translation>全机械制冷小时数</translation>
    </message>
    <message>
        <source>Grid, storage, cost</source>
        <translation>电网、储能与费用</translation>
    </message>
    <message>
        <source>A year of energy</source>
        <translation>全年能量</translation>
    </message>
    <message>
        <source>Without IT load there is no year to simulate.</source>
        <translation>没有 IT 负荷，无法进行全年仿真。</translation>
    </message>
    <message>
        <source>8,760 hours with made-up weather (%1) that is no place&apos;s: power path, loops, rooms, plant, battery and grid hour by hour.</source>
        <translation>8,760 小时，采用虚构气象（%1），不代表任何地点：逐时计算供电路径、环路、机房、冷站、储能与电网。</translation>
    </message>
    <message>
        <source>8,760 hours with the weather of %1: power path, loops, rooms, plant, battery and grid hour by hour.</source>
        <translation>8,760 小时，采用 %1 的气象：逐时计算供电路径、环路、机房、冷站、储能与电网。</translation>
    </message>
    <message>
        <source>Length × width × height on the deck</source>
        <translation>长 × 宽 × 车上高度</translation>
    </message>
    <message>
        <source>%1 × %2 × %3</source>
        <translation>%1 × %2 × %3</translation>
    </message>
    <message>
        <source>Prefabricated, weeks</source>
        <translation>预制（周）</translation>
    </message>
    <message>
        <source>Built on site, weeks</source>
        <translation>现场建造（周）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of %2 not</source>
        <translation>%2 个中有 %1 个不行</translation>
    </message>
    <message>
        <source>Ways in and out</source>
        <translation>运入与运出路径</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>运入</translation>
    </message>
    <message>
        <source>Taken out again</source>
        <translation>再运出</translation>
    </message>
    <message>
        <source>Crane: load, distance of reach</source>
        <translation>起重机：荷载，距离 / 幅度</translation>
    </message>
    <message>
        <source>yard</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，%2 / %3</translation>
    </message>
    <message>
        <source>Each phase standing alone</source>
        <translation>各阶段独立成立情况</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Failures that drop IT</source>
        <translation>导致 IT 断电的故障</translation>
    </message>
    <message>
        <source>Phase %1 ready</source>
        <translation>阶段%1就绪</translation>
    </message>
    <message>
        <source>All phases ready</source>
        <translation>全部阶段就绪</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Boundary port</source>
        <translation>边界接口</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>供/回</translation>
    </message>
    <message>
        <source>From the west edge</source>
        <translation>距西侧边</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>距前侧边</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内部组成</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部件编号</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>limits of the delivery card</source>
        <translation>交付卡限值</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Length of a piece</source>
        <translation>单件长度</translation>
    </message>
    <message>
        <source>Width of a piece</source>
        <translation>单件宽度</translation>
    </message>
    <message>
        <source>Load on the hook</source>
        <translation>吊钩荷载</translation>
    </message>
    <message>
        <source>Lead time, likely</source>
        <translation>交货期（预计）</translation>
    </message>
    <message>
        <source>Shell and assembly, %1</source>
        <translation>外壳与组装，%1</translation>
    </message>
    <message>
        <source>A data sheet is made of a module; none is selected.</source>
        <translation>数据表针对模块；未选择模块。</translation>
    </message>
    <message>
        <source>Module data sheet</source>
        <translation>模块数据表</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Boundary ports</source>
        <translation>边界接口</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Groups alike</source>
        <translation>相同组数</translation>
    </message>
    <message>
        <source>Racks each</source>
        <translation>每组机柜</translation>
    </message>
    <message>
        <source>IT load each</source>
        <translation>每组 IT 负载</translation>
    </message>
    <message>
        <source>No fault drops one</source>
        <translation>无故障导致断电</translation>
    </message>
    <message>
        <source>A system lost</source>
        <translation>失去一个系统</translation>
    </message>
    <message>
        <source>Tightest then</source>
        <translation>此时最紧</translation>
    </message>
    <message>
        <source>A unit lost</source>
        <translation>失去一台单元</translation>
    </message>
    <message>
        <source>Single point</source>
        <translation>单点</translation>
    </message>
    <message>
        <source>Racks on it</source>
        <translation>所带机柜</translation>
    </message>
    <message>
        <source>Machines on it</source>
        <translation>所带设备</translation>
    </message>
    <message>
        <source>Lost together</source>
        <translation>同时失去</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Once in</source>
        <translation>平均间隔</translation>
    </message>
    <message>
        <source>Hours a year</source>
        <translation>小时/年</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元件数</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>平均故障间隔</translation>
    </message>
    <message>
        <source>Time to repair</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>Redundancy: IT that hangs on the same systems, how these back each other up as drawn, and what of it holds when it is tried: no single fault drops a load; after loss of any one system every load stays lit and every survivor is within its rating.</source>
        <translation>冗余：由相同系统供电的 IT 负载、这些系统按图互为备用的方式，以及经逐一验证成立的结论：任一单一故障不使负载断电；失去任一系统后所有负载不断电，且其余系统均在额定值内。</translation>
    </message>
    <message>
        <source>Single points: %1 elements that IT hangs on alone while everything else may transfer by itself.</source>
        <translation>单点故障：在其余设备均可自动切换的情况下，仍有 %1 个元件为 IT 的唯一供电环节。</translation>
    </message>
    <message>
        <source>Interruptions by loss of power, from single elements and pairs that cut IT off (minimal cut sets of orders 1 and 2): the worst load, %1, once in %2 and %3 a year, with %4 of the failures of twins common to both and %5 of service a year for each element. Cooling, gaps and human error are not in it; figures rest on the inputs below.</source>
        <translation>因失电造成的中断，由可使 IT 断电的单个元件和元件对（一阶和二阶最小割集）得出：最差负载 %1，每 %2 一次，每年 %3；同型元件故障中 %4 为共因，每个元件每年检修 %5。未计入冷却、切换间隙和人为差错；数值取决于下列输入。</translation>
    </message>
    <message>
        <source>Inputs of the interruptions; cables and busways by their length. Grade assumption: planning values after IEEE 493 as quoted in the trade, decades old; state figures of your own.</source>
        <translation>供电中断的输入数据；电缆和母线槽按长度计。等级为假设：业内引用的 IEEE 493 规划值，数据已有数十年；请填写您自己的数据。</translation>
    </message>
    <message>
        <source>Hot spot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Breathes most from</source>
        <translation>主要进风来源</translation>
    </message>
    <message>
        <source>then from</source>
        <translation>其次来源</translation>
    </message>
    <message>
        <source>not within half an hour</source>
        <translation>半小时内未超</translation>
    </message>
    <message>
        <source>Loss of cooling</source>
        <translation>失去制冷</translation>
    </message>
    <message>
        <source>Inlet before</source>
        <translation>事件前进风</translation>
    </message>
    <message>
        <source>Over the limit after</source>
        <translation>超限用时</translation>
    </message>
    <message>
        <source>5 K over after</source>
        <translation>超限 5 K 用时</translation>
    </message>
    <message>
        <source>10 K over after</source>
        <translation>超限 10 K 用时</translation>
    </message>
    <message>
        <source>The field rests on</source>
        <translation>温度场依据</translation>
    </message>
    <message>
        <source>of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Accuracy, measured room of 10 racks (calibration)</source>
        <translation>精度，10 机柜实测房间（标定）</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>30 inlets at three heights</source>
        <translation>三个高度共 30 个进风点</translation>
    </message>
    <message>
        <source>Loss of cooling: all fans and coils stop at once, racks run on. The room as one volume of air with the mass of servers and frames (compact server model), no heat to walls; the first rack is earlier than the mean. Mass of servers and frames is an assumption.</source>
        <translation>失去制冷：所有风机与盘管同时停止，机柜继续运行。房间按单一空气体积计算，计入服务器与机架热容（紧凑服务器模型），不计墙体散热；首个机柜早于平均值。服务器与机架质量为假定。</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>丧失的设备</translation>
    </message>
    <message>
        <source>Coolant at its limit after</source>
        <translation>冷却液达到限值的时间</translation>
    </message>
    <message>
        <source>Plates too warm after</source>
        <translation>冷板过热的时间</translation>
    </message>
    <message>
        <source>Inlet air too warm after</source>
        <translation>进风过热的时间</translation>
    </message>
    <message>
        <source>not within 30 min</source>
        <translation>30 分钟内不会</translation>
    </message>
    <message>
        <source>Least headroom</source>
        <translation>最小裕度</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Kelvins left</source>
        <translation>剩余温度</translation>
    </message>
    <message>
        <source>What ends first</source>
        <translation>最先受限</translation>
    </message>
    <message>
        <source>Hottest day</source>
        <translation>最热日</translation>
    </message>
    <message>
        <source>Most humid day</source>
        <translation>最潮湿日</translation>
    </message>
    <message>
        <source>Coldest day</source>
        <translation>最冷日</translation>
    </message>
    <message>
        <source>Design day</source>
        <translation>设计日</translation>
    </message>
    <message>
        <source>Dry bulb</source>
        <translation>干球温度</translation>
    </message>
    <message>
        <source>Wet bulb</source>
        <translation>湿球温度</translation>
    </message>
    <message>
        <source>Electricity of the plant</source>
        <translation>冷源用电</translation>
    </message>
    <message>
        <source>Water a day</source>
        <translation>日用水量</translation>
    </message>
    <message>
        <source>Supply over its set point</source>
        <translation>供水高出设定值</translation>
    </message>
    <message>
        <source>Heat not taken</source>
        <translation>未带走的热量</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Of all drawn</source>
        <translation>占总取电</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>总取电</translation>
    </message>
    <message>
        <source>Losses of the path</source>
        <translation>路径损耗</translation>
    </message>
    <message>
        <source>At the busbars</source>
        <translation>母排处</translation>
    </message>
    <message>
        <source>Grid to busbar</source>
        <translation>电网至母排效率</translation>
    </message>
    <message>
        <source>As drawn, AC to the racks</source>
        <translation>按图，交流至机柜</translation>
    </message>
    <message>
        <source>800 VDC from rectifiers</source>
        <translation>整流器 800 VDC</translation>
    </message>
    <message>
        <source>The same layout with 800 VDC from rectifiers in the place of the UPSs, same conductors; supplies in racks %1 from AC and %2 from DC, rectifier 98 % at half load. Grade assumption: vendors&apos; figures differ by more than the two variants do.</source>
        <translation>同一布局，以整流器 800 VDC 代替 UPS，导体不变；机柜内电源交流侧效率 %1、直流侧 %2，整流器半载效率 98 %。等级为假设：各厂商数据之间的差异大于两种方案之间的差异。</translation>
    </message>
    <message>
        <source>Worst path from</source>
        <translation>最不利路径起点</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Supply drops</source>
        <translation>供液侧压降</translation>
    </message>
    <message>
        <source>Load drops</source>
        <translation>负载压降</translation>
    </message>
    <message>
        <source>Return drops</source>
        <translation>回液侧压降</translation>
    </message>
    <message>
        <source>Drawing sheets</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>The design has no drawing sheets yet; add one in the view Sheets.</source>
        <translation>本设计还没有图纸；请在“图纸”视图中添加。</translation>
    </message>
    <message>
        <source>The design has not been studied, so there is nothing to report yet.</source>
        <translation>设计尚未经过计算，暂无可报告的内容。</translation>
    </message>
    <message>
        <source>From grid to token</source>
        <translation>从电网到 token</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Rated together</source>
        <translation>额定功率合计</translation>
    </message>
    <message>
        <source>Hours for the grid</source>
        <translation>因电网运行时数</translation>
    </message>
    <message>
        <source>Hours of test runs, each</source>
        <translation>每台试运行时数</translation>
    </message>
    <message>
        <source>Fuel, test runs in it</source>
        <translation>燃料（含试运行）</translation>
    </message>
    <message>
        <source>Fuel of test runs</source>
        <translation>试运行燃料</translation>
    </message>
    <message>
        <source>CO2e of the fuel</source>
        <translation>燃料的 CO2e</translation>
    </message>
    <message>
        <source>CO2e of grid and fuel</source>
        <translation>电网与燃料的 CO2e</translation>
    </message>
    <message>
        <source>PUE with the fuel&apos;s heat</source>
        <translation>计入燃料热值的 PUE</translation>
    </message>
    <message>
        <source>Fuel at full load</source>
        <translation>满载油耗</translation>
    </message>
    <message>
        <source>CO2e per heat of the fuel</source>
        <translation>单位燃料热值的 CO2e</translation>
    </message>
    <message>
        <source>Generators, fuel, emissions</source>
        <translation>发电机、燃料、排放</translation>
    </message>
    <message>
        <source>Fuel and emission factor are figures of the generators (grade assumption unless a part says otherwise): fuel at full load with %1 of it burnt without load, %2 of CO2e per heat (IPCC 2006 default of diesel: 266.8 g/kWh, carbon dioxide alone). Test runs burn fuel on a load bank and feed nobody; they are part of CUE.</source>
        <translation>燃料与排放因子取自发电机参数（除部件另有说明外，等级为假设）：满载油耗，其中 %1 为空载油耗；单位热值 CO2e 为 %2（IPCC 2006 柴油缺省值 266.8 g/kWh，仅二氧化碳）。试运行在负载箱上消耗燃料，不向任何设备供电；计入 CUE。</translation>
    </message>
    <message>
        <source>Pulse bench</source>
        <translation>脉冲试验台</translation>
    </message>
    <message>
        <source>Synchronous work swings between %1 and %2 at the connection, every 2 s; 10 minutes in steps of 5 ms through %3 stores. Flicker and voltage step are a screening, not a study.</source>
        <translation>同步作业使接入点功率每 2 s 在 %1 与 %2 之间摆动；以 5 ms 步长计算 10 分钟，经过 %3 级储能。闪变与电压阶跃仅为筛查，不代替专题研究。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no battery holds it</source>
        <translation>任何电池都无法满足</translation>
    </message>
    <message>
        <source>The design has no training: this is what its work would do if all of it ran in step. Measured traces of saturated inference are flat within about 1 %.</source>
        <translation>本设计没有训练作业：此处为全部作业同步运行时的情形。实测饱和推理的功率波动约在 1 % 以内。</translation>
    </message>
    <message>
        <source>Cases with an exact answer</source>
        <translation>有精确解的算例</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较量</translation>
    </message>
    <message>
        <source>Held within</source>
        <translation>偏差不超过</translation>
    </message>
    <message>
        <source>Uniform duct with a rack in it</source>
        <translation>含一台机柜的均匀风道</translation>
    </message>
    <message>
        <source>Outlet temperature</source>
        <translation>出风温度</translation>
    </message>
    <message>
        <source>Any room</source>
        <translation>任意房间</translation>
    </message>
    <message>
        <source>Air that is lacking, of all air moved</source>
        <translation>缺失风量占总风量</translation>
    </message>
    <message>
        <source>Heat in less heat out</source>
        <translation>热量收支差</translation>
    </message>
    <message>
        <source>Symmetric room</source>
        <translation>对称房间</translation>
    </message>
    <message>
        <source>Inlets left and right</source>
        <translation>左右进风温度</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Line 1</source>
        <translation>相线 1</translation>
    </message>
    <message>
        <source>Line 2</source>
        <translation>相线 2</translation>
    </message>
    <message>
        <source>Line 3</source>
        <translation>相线 3</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>不平衡度</translation>
    </message>
    <message>
        <source>Highest on one line</source>
        <translation>单相最高</translation>
    </message>
    <message>
        <source>Single-phase loads by line: %1 racks whose devices are known one by one or that hang on one line, up to the last UPS or source. Devices without a line of their own are balanced; all other racks draw alike on three.</source>
        <translation>单相负载按相线统计：%1 个机柜的设备已逐台给出或整柜接于一相，统计至上级 UPS 或电源为止。未指定相线的设备均衡分配；其余机柜按三相均等取电。</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>不间断电源</translation>
    </message>
    <message>
        <source>UPSs alike</source>
        <translation>同类 UPS 数</translation>
    </message>
    <message>
        <source>Batteries on its link</source>
        <translation>直流回路电池数</translation>
    </message>
    <message>
        <source>Usable energy</source>
        <translation>可用能量</translation>
    </message>
    <message>
        <source>Lasts, normal</source>
        <translation>正常时可维持</translation>
    </message>
    <message>
        <source>Lasts, path lost</source>
        <translation>失去一路时可维持</translation>
    </message>
    <message>
        <source>Batteries: how long those drawn on the DC link of a UPS carry it alone, at their usable energy (no ageing, no effect of power). A UPS whose drawn batteries are all lost protects nothing; one without any drawn is taken to bridge.</source>
        <translation>电池：绘制在 UPS 直流回路上的电池单独供电可维持的时间，按可用能量计（不计老化与放电功率影响）。所绘电池全部失去的 UPS 不再提供保护；未绘制电池的 UPS 视为可以过渡。</translation>
    </message>
    <message>
        <source>The method&apos;s two constants were calibrated on that room. On another measured room a prototype of the method gave a mean absolute error of 2.1 to 2.9 K. Where racks breathe air that has been through racks more than once, inlets are overstated. Leakage of containment and ceiling, open area of tiles and grilles and the air that fans give over the need are assumptions unless the drawing states them.</source>
        <translation>该方法的两个常数在该房间上标定。在另一个实测房间上，该方法的原型给出的平均绝对误差为 2.1 至 2.9 K。若机柜吸入的空气不止一次流经机柜，其进风温度会被高估。除非图纸另有说明，封闭通道与吊顶的泄漏、地板与格栅的开孔率以及风机超出需求的风量均为假设值。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字格式</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>跟随语言</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Metric: mm, m², °C, L/min</source>
        <translation>公制：mm、m²、°C、L/min</translation>
    </message>
    <message>
        <source>US customary: in, ft², °F, gpm</source>
        <translation>美制：in、ft²、°F、gpm</translation>
    </message>
    <message>
        <source>Lengths on the plan</source>
        <translation>平面图上的长度</translation>
    </message>
    <message>
        <source>As the units</source>
        <translation>跟随单位</translation>
    </message>
</context>
<context>
    <name>SheetTask</name>
    <message>
        <source>Export drawing sheets</source>
        <translation>导出图纸</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing sheets written: %1</source>
        <translation>图纸已写入：%1</translation>
    </message>
    <message>
        <source>Print drawing sheets</source>
        <translation>打印图纸</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Design hash</source>
        <translation>设计哈希</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>100 mm on paper: measure it before scaling from a print</source>
        <translation>纸上 100 mm：从打印件量取前请先核对</translation>
    </message>
    <message>
        <source>as shown</source>
        <translation>见图</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Battery for the connection</source>
        <translation>满足接入容量的电池</translation>
    </message>
    <message>
        <source>Battery for the ramp limit</source>
        <translation>满足爬坡限值的电池</translation>
    </message>
    <message>
        <source>Battery for the ride-through</source>
        <translation>满足穿越时间的电池</translation>
    </message>
</context>
<context>
    <name>TokEnergy</name>
    <message>
        <source>No output: no rack has a workload that yields tokens.</source>
        <translation>无产出：没有机柜分配了可产生 token 的负载任务。</translation>
    </message>
    <message>
        <source>The workload states no server power.</source>
        <translation>负载任务未给出服务器功率。</translation>
    </message>
    <message>
        <source>A factor is below 1: the workload&apos;s powers contradict each other; check server, idle and accelerator power.</source>
        <translation>有系数小于 1：负载任务的各项功率相互矛盾；请检查服务器功率、空闲功率与加速卡功率。</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>Line %1: two numbers are needed, seconds and watts.</source>
        <translation>第 %1 行：需要两个数，秒和瓦。</translation>
    </message>
    <message>
        <source>Line %1: seconds or watts are out of range.</source>
        <translation>第 %1 行：秒或瓦超出范围。</translation>
    </message>
    <message>
        <source>Line %1: its time lies before that of the line above.</source>
        <translation>第 %1 行：时间早于上一行。</translation>
    </message>
    <message>
        <source>There is no trace in it: lines of seconds and watts are needed.</source>
        <translation>其中没有曲线：需要由秒和瓦组成的行。</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Make 800 VDC variant</source>
        <translation>生成 800 V 直流方案</translation>
    </message>
    <message>
        <source>On 800 VDC now: %1 items, runs and workloads. Compare with Saved says what it does to a token; Undo goes back, Save As keeps both.</source>
        <translation>现已改为 800 V 直流：%1 个设备、线路与负载。“与已保存的设计比较”可查看对每个 token 的影响；“撤销”返回，“另存为”可同时保留两者。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>A click fails an element, Shift adds one, Escape restores · wheel zooms, F fits</source>
        <translation>单击使设备失效，Shift 追加，Esc 恢复 · 滚轮缩放，F 适合窗口</translation>
    </message>
    <message>
        <source>A click selects · drag moves the diagram, wheel zooms</source>
        <translation>单击选择 · 拖动平移，滚轮缩放</translation>
    </message>
    <message>
        <source>Left and right walk along the row, F turns to the rear · drag moves a device</source>
        <translation>左右键沿列移动，F 查看背面 · 拖动可移动设备</translation>
    </message>
    <message>
        <source>A click selects, a double click shows it on the plan</source>
        <translation>单击选择，双击在平面图中显示</translation>
    </message>
    <message>
        <source>Hover reads any hour, drag zooms, a double click opens the hour on the plan</source>
        <translation>悬停读取任一小时，拖动放大，双击在平面图中打开该小时</translation>
    </message>
    <message>
        <source>A click on a module or row tells of it, a click on the days chooses one</source>
        <translation>单击模块或行查看详情，单击时间轴选择日期</translation>
    </message>
    <message>
        <source>Drag moves a window or its edges, Enter moves the drawing inside it, Delete takes it away</source>
        <translation>拖动移动视口或其边界，Enter 移动视口内的图形，Delete 删除视口</translation>
    </message>
    <message>
        <source>As it will be printed · Ctrl+P writes it as PDF</source>
        <translation>所见即打印效果 · Ctrl+P 导出 PDF</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>All intakes</source>
        <translation>全部进线</translation>
    </message>
    <message>
        <source>1 IT load goes dark.</source>
        <translation>1 个 IT 负荷断电。</translation>
    </message>
    <message>
        <source>%1 IT loads go dark.</source>
        <translation>%1 个 IT 负荷断电。</translation>
    </message>
    <message>
        <source>1 IT load stays lit without a UPS.</source>
        <translation>1 个 IT 负荷通电但无 UPS。</translation>
    </message>
    <message>
        <source>%1 IT loads stay lit without a UPS.</source>
        <translation>%1 个 IT 负荷通电但无 UPS。</translation>
    </message>
    <message>
        <source>1 rack stays lit and is short of cooling.</source>
        <translation>1 台机柜通电但冷却不足。</translation>
    </message>
    <message>
        <source>%1 racks stay lit and are short of cooling.</source>
        <translation>%1 台机柜通电但冷却不足。</translation>
    </message>
    <message>
        <source>1 element is overloaded.</source>
        <translation>1 个设备过载。</translation>
    </message>
    <message>
        <source>%1 elements are overloaded.</source>
        <translation>%1 个设备过载。</translation>
    </message>
    <message>
        <source>All IT stays lit and protected.</source>
        <translation>全部 IT 保持通电且受保护。</translation>
    </message>
    <message>
        <source>%1 out · %2 lost</source>
        <translation>%1 停运 · 损失 %2</translation>
    </message>
    <message>
        <source>1 rack dark</source>
        <translation>1 个机柜断电</translation>
    </message>
    <message>
        <source>%1 racks dark</source>
        <translation>%1 个机柜断电</translation>
    </message>
    <message>
        <source>1 without UPS</source>
        <translation>1 个失去 UPS</translation>
    </message>
    <message>
        <source>%1 without UPS</source>
        <translation>%1 个无 UPS</translation>
    </message>
    <message>
        <source>1 short of cooling</source>
        <translation>1 个冷量不足</translation>
    </message>
    <message>
        <source>%1 short of cooling</source>
        <translation>%1 个冷却不足</translation>
    </message>
    <message>
        <source>1 overloaded</source>
        <translation>1 处过载</translation>
    </message>
    <message>
        <source>%1 overloaded</source>
        <translation>%1 个过载</translation>
    </message>
    <message>
        <source>all IT stays lit</source>
        <translation>IT 全部保持供电</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 停运</translation>
    </message>
</context>
<context>
    <name>Workloads</name>
    <message>
        <source>The table of workloads is empty.</source>
        <translation>工作负载表为空。</translation>
    </message>
    <message>
        <source>The table of workloads has no column %1.</source>
        <translation>工作负载表缺少列 %1。</translation>
    </message>
    <message>
        <source>Line %1: %2 is missing or out of range.</source>
        <translation>第 %1 行：%2 缺失或超出范围。</translation>
    </message>
    <message>
        <source>Line %1 is no number of 0 or more.</source>
        <translation>第 %1 行不是大于等于 0 的数。</translation>
    </message>
    <message>
        <source>The table holds %1 hours; 168 (a week from Monday 0:00) or 8,760 are needed.</source>
        <translation>表中有 %1 小时；需要 168（自周一 0:00 起的一周）或 8,760。</translation>
    </message>
    <message>
        <source>No hour of the table is busy.</source>
        <translation>表中没有任何忙时。</translation>
    </message>
    <message>
        <source>Workload from table</source>
        <translation>从表中选择负载</translation>
    </message>
    <message>
        <source>Throughput is never carried over to another accelerator. Powers are those of the measured boundary; what is blank comes from the racks.</source>
        <translation>吞吐量绝不换算到其他加速器。功率为实测边界内的数值；空缺项取自机柜。</translation>
    </message>
    <message>
        <source>Model, scenario or accelerator</source>
        <translation>模型、场景或加速器</translation>
    </message>
    <message>
        <source>Accelerators of this design only</source>
        <translation>仅限本设计中的加速器</translation>
    </message>
    <message>
        <source>Run on whole site</source>
        <translation>在整个场地运行</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation>每 token 能耗</translation>
    </message>
    <message>
        <source>, server</source>
        <translation>，服务器</translation>
    </message>
    <message>
        <source>, accelerators</source>
        <translation>，加速器</translation>
    </message>
</context>
<context>
    <name>Year</name>
    <message>
        <source>Useful tokens</source>
        <translation>有效 token</translation>
    </message>
    <message>
        <source>T tokens</source>
        <translation>万亿 token</translation>
    </message>
    <message>
        <source>Energy, one year</source>
        <translation>全年能量</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Grid import</source>
        <translation>电网购电</translation>
    </message>
    <message>
        <source>Sun and wind used</source>
        <translation>自用光伏与风电</translation>
    </message>
    <message>
        <source>Battery round trip loss</source>
        <translation>储能往返损耗</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>Peak import</source>
        <translation>最高购电</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Ramp limit</source>
        <translation>爬坡限值</translation>
    </message>
    <message>
        <source>Step of training</source>
        <translation>训练负荷阶跃</translation>
    </message>
    <message>
        <source>Demand response</source>
        <translation>需求响应</translation>
    </message>
    <message>
        <source>Tokens not made</source>
        <translation>未生成的 token</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Full cycles</source>
        <translation>等效满充放</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>次/年</translation>
    </message>
    <message>
        <source>Health after 10 years</source>
        <translation>10 年后健康度</translation>
    </message>
    <message>
        <source>Ride-through at full load</source>
        <translation>满载续航时间</translation>
    </message>
    <message>
        <source>Cost, carbon, water</source>
        <translation>费用、碳与水</translation>
    </message>
    <message>
        <source>Energy and demand</source>
        <translation>电量与需量</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Per million tokens</source>
        <translation>每百万 token</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳排放</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>用水</translation>
    </message>
    <message>
        <source>Free cooling</source>
        <translation>自然冷却</translation>
    </message>
    <message>
        <source>Partly free cooling</source>
        <translation>部分自然冷却</translation>
    </message>
    <message>
        <source>Compressors alone</source>
        <translation>全机械制冷</translation>
    </message>
    <message>
        <source>8,760 hours: daily mean, with the day&apos;s lowest and highest hour</source>
        <translation>8,760 小时：日均值及当日最低、最高小时</translation>
    </message>
    <message>
        <source>Load duration: hours at or above</source>
        <translation>负荷持续曲线：不低于该值的小时数</translation>
    </message>
    <message>
        <source>PUE by month</source>
        <translation>逐月 PUE</translation>
    </message>
    <message>
        <source>Servers, wall</source>
        <translation>服务器（电源输入）</translation>
    </message>
    <message>
        <source>Accelerators</source>
        <translation>加速卡数量</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Power path</source>
        <translation>供电路径</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>grid import</source>
        <translation>电网购电</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>PV</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>grid limit %1</source>
        <translation>并网限值 %1</translation>
    </message>
    <message>
        <source>Power, MW</source>
        <translation>功率，MW</translation>
    </message>
    <message>
        <source>Power, kW</source>
        <translation>功率，kW</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>FWS</source>
        <translation>FWS</translation>
    </message>
    <message>
        <source>Outside and plant water, °C</source>
        <translation>室外与冷站供水，°C</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>荷电</translation>
    </message>
    <message>
        <source>reserve %1</source>
        <translation>备用 %1</translation>
    </message>
    <message>
        <source>Battery charge, %</source>
        <translation>储能荷电，%</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自然冷却</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Compressors</source>
        <translation>机械</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Generator fuel</source>
        <translation>发电机燃料</translation>
    </message>
    <message>
        <source>of it test runs</source>
        <translation>其中试运行</translation>
    </message>
    <message>
        <source>CO2e of the fuel</source>
        <translation>燃料的 CO2e</translation>
    </message>
    <message>
        <source>From grid to token: energy of the year</source>
        <translation>从电网到 token：全年能量</translation>
    </message>
    <message>
        <source>Pulse bench, least margin: %1</source>
        <translation>脉冲试验台，裕度最小：%1</translation>
    </message>
    <message>
        <source>none holds it</source>
        <translation>无法满足</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>TokEnergy, level L4, simulated</source>
        <translation>TokEnergy，L4 级，模拟</translation>
    </message>
    <message>
        <source>Per token</source>
        <translation>每 token</translation>
    </message>
    <message>
        <source>Tokens per kWh</source>
        <translation>每 kWh token 数</translation>
    </message>
    <message>
        <source>Tokens per second and MW</source>
        <translation>每秒每 MW token 数</translation>
    </message>
    <message>
        <source>Facility multiplier M</source>
        <translation>设施乘数 M</translation>
    </message>
    <message>
        <source>Of the layout, score</source>
        <translation>布局乘数，评级</translation>
    </message>
    <message>
        <source>Indicators, by energies</source>
        <translation>指标（按能量计）</translation>
    </message>
    <message>
        <source>REF, renewable</source>
        <translation>REF，可再生</translation>
    </message>
    <message>
        <source>ERF, reused</source>
        <translation>ERF，再利用</translation>
    </message>
    <message>
        <source>CER, heat over cooling</source>
        <translation>CER，热量/制冷能耗</translation>
    </message>
    <message>
        <source>Smallest battery</source>
        <translation>最小电池</translation>
    </message>
</context>
<context>
    <name>gridhall::AirDesk</name>
    <message>
        <source>Arrows: where the air goes at this height, longer where it is faster</source>
        <translation>箭头：该高度的空气流向，越快越长</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How much warmer or cooler the air is than before the last edit</source>
        <translation>空气比上次编辑前热了或冷了多少</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>剖面</translation>
    </message>
    <message>
        <source>A vertical section through the pointer, along any line</source>
        <translation>通过指针、沿任意直线的竖向剖面</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>细化</translation>
    </message>
    <message>
        <source>Solve the rooms once more on a finer grid, in the background, and say what differs</source>
        <translation>在后台以更细网格再次求解各房间，并说明差异</translation>
    </message>
    <message>
        <source>Height above the floor at which the air is shown</source>
        <translation>显示气温的高度（距地面）</translation>
    </message>
    <message>
        <source>Height of the air shown</source>
        <translation>气温显示高度</translation>
    </message>
    <message>
        <source>settling …</source>
        <translation>正在稳定…</translation>
    </message>
    <message>
        <source>not at rest</source>
        <translation>未稳定</translation>
    </message>
    <message>
        <source>refining …</source>
        <translation>正在细化…</translation>
    </message>
    <message>
        <source>refined: inlets differ by %1, at most %2</source>
        <translation>已细化：进风相差 %1，最多 %2</translation>
    </message>
    <message>
        <source>± 2 to 3 K</source>
        <translation>± 2 至 3 K</translation>
    </message>
    <message>
        <source>Potential flow with buoyancy and eddy diffusion. Mean error about 2 to 3 K on rooms it was not tuned on; single points, most of all rack tops, can be off by twice that.</source>
        <translation>含浮力与涡扩散的势流。在未参与标定的房间中平均误差约 2 至 3 K；个别点，尤其机柜顶部，误差可达其两倍。</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>流线</translation>
    </message>
    <message>
        <source>Streamlines of the selected rack or cooler: where its air goes, dashed where it comes from</source>
        <translation>所选机柜或空调的流线：实线为出风去向，虚线为进风来源</translation>
    </message>
    <message>
        <source>Loss of cooling as a film: how the air warms from now on</source>
        <translation>以动画显示冷却中断后气温如何上升</translation>
    </message>
    <message>
        <source>select a rack or a cooler</source>
        <translation>请选择机柜或空调</translation>
    </message>
    <message>
        <source>warmest inlet then: %1</source>
        <translation>此时最热进风：%1</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Cooling lost</source>
        <translation>失冷</translation>
    </message>
</context>
<context>
    <name>gridhall::AirFilm</name>
    <message>
        <source>Loss of cooling</source>
        <translation>失去制冷</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Moment after the loss of cooling</source>
        <translation>冷却中断后的时刻</translation>
    </message>
    <message>
        <source>Fans and coils stop</source>
        <translation>风机与盘管停止</translation>
    </message>
    <message>
        <source>Coils stop, fans run</source>
        <translation>盘管停止、风机运行</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>丧失的设备</translation>
    </message>
    <message>
        <source>working it out …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>no room&apos;s air changes</source>
        <translation>没有房间的空气发生变化</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>%1 after the loss of cooling</source>
        <translation>冷却中断后 %1</translation>
    </message>
    <message>
        <source>first rack above %1 after %2</source>
        <translation>首个机柜在 %2 后超过 %1</translation>
    </message>
    <message>
        <source>warmest inlet %1</source>
        <translation>最热进风 %1</translation>
    </message>
    <message>
        <source>What is out stops</source>
        <translation>已停运的设备停机</translation>
    </message>
    <message>
        <source>Racks run on and their fans follow what they breathe; mass of servers and frames is assumed, walls take no heat. The flow is that of the grid, the temperatures those of the compact server model.</source>
        <translation>机柜继续运行，其风扇随进风温度调节；服务器与机架的热质量为假设值，墙体不吸热。气流取自网格，温度取自紧凑服务器模型。</translation>
    </message>
</context>
<context>
    <name>gridhall::AirSection</name>
    <message>
        <source>Section through the air</source>
        <translation>空气剖面</translation>
    </message>
    <message>
        <source>Direction of the section</source>
        <translation>剖面方向</translation>
    </message>
    <message>
        <source>Direction of the section; it runs through the pointer</source>
        <translation>剖面方向；剖面通过指针</translation>
    </message>
    <message>
        <source>Section: point at a room whose air is shown.</source>
        <translation>剖面：请指向显示空气的房间。</translation>
    </message>
    <message>
        <source>Section, %1 long and %2 high; white line: %3</source>
        <translation>剖面，长 %1、高 %2；白线：%3</translation>
    </message>
</context>
<context>
    <name>gridhall::AisleTool</name>
    <message>
        <source>Draw aisle %1</source>
        <translation>绘制通道 %1</translation>
    </message>
    <message>
        <source>Hot aisle</source>
        <translation>热通道</translation>
    </message>
    <message>
        <source>Cold aisle</source>
        <translation>冷通道</translation>
    </message>
    <message>
        <source>contained</source>
        <translation>封闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>敞开</translation>
    </message>
    <message>
        <source>%1, %2 · H hot, C cold, K containment · drag a rectangle or click corners · Esc ends</source>
        <translation>%1，%2 · H 热通道，C 冷通道，K 封闭 · 拖出矩形或逐点单击 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::AmountField</name>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
</context>
<context>
    <name>gridhall::AnswerCard</name>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation>每 token 能耗</translation>
    </message>
    <message>
        <source>Cost, million %1</source>
        <translation>成本，百万%1</translation>
    </message>
    <message>
        <source>Ready, days</source>
        <translation>就绪，天</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>占地</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>无错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>%1 × %2 IT modules</source>
        <translation>%1 × %2 个 IT 模块</translation>
    </message>
    <message>
        <source>The solver proved that no other mix of blocks is better.</source>
        <translation>求解器已证明没有更优的模块组合。</translation>
    </message>
    <message>
        <source>Within %1 % of the best mix of blocks, by the solver&apos;s bound.</source>
        <translation>按求解器的界，与最优模块组合相差不超过%1 %。</translation>
    </message>
    <message>
        <source>First %1, days</source>
        <translation>首批 %1（天）</translation>
    </message>
</context>
<context>
    <name>gridhall::ArrayTool</name>
    <message>
        <source>No part %1 in the catalogue.</source>
        <translation>产品目录中没有部件 %1。</translation>
    </message>
    <message>
        <source>Array of %1 × %2</source>
        <translation>阵列 %1 × %2</translation>
    </message>
    <message>
        <source>cold aisle %1, hot aisle %2</source>
        <translation>冷通道 %1，热通道 %2</translation>
    </message>
    <message>
        <source>aisle %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>1 row of %1 × %2</source>
        <translation>1 排：%1 × %2</translation>
    </message>
    <message>
        <source>%1 rows of %2 = %3 × %4</source>
        <translation>%1 排，每排 %2 = %3 × %4</translation>
    </message>
    <message>
        <source>Drag out rows, or type how many, Tab for the rows · R turns them, M mirrors every second row · ↑ ↓ cold aisle, ← → hot aisle · Esc ends</source>
        <translation>拖出成列，或输入数量，Tab 切换到列数 · R 旋转，M 隔列镜像 · ↑ ↓ 冷通道，← → 热通道 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::BandStrip</name>
    <message>
        <source>TokEnergy, P10, P50, P90</source>
        <translation>TokEnergy，P10、P50、P90</translation>
    </message>
    <message>
        <source>TokEnergy, kWh/Mtok</source>
        <translation>TokEnergy，kWh/百万 token</translation>
    </message>
</context>
<context>
    <name>gridhall::BottomDock</name>
    <message>
        <source>Findings, results and history</source>
        <translation>问题、结果与历史</translation>
    </message>
    <message>
        <source>Findings, results or history</source>
        <translation>问题、结果或历史</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Choose which findings are shown</source>
        <translation>选择显示哪些问题</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 条提示</translation>
    </message>
    <message>
        <source>%1 waived</source>
        <translation>%1 项豁免</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Findings  %1</source>
        <translation>问题  %1</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>gridhall::Breadcrumbs</name>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回 %1</translation>
    </message>
</context>
<context>
    <name>gridhall::BriefForm</name>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Accelerator</source>
        <translation>加速卡</translation>
    </message>
    <message>
        <source>Busy share</source>
        <translation>繁忙比例</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Site, west to east</source>
        <translation>场地东西向</translation>
    </message>
    <message>
        <source>Site, south to north</source>
        <translation>场地南北向</translation>
    </message>
    <message>
        <source>Cut out, north-east, width</source>
        <translation>东北角缺口宽度</translation>
    </message>
    <message>
        <source>Cut out, north-east, depth</source>
        <translation>东北角缺口深度</translation>
    </message>
    <message>
        <source>Design dry bulb</source>
        <translation>设计干球温度</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入容量</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Power paths</source>
        <translation>供电路径</translation>
    </message>
    <message>
        <source>Two, each for all (2N)</source>
        <translation>双路，各承担全部负载（2N）</translation>
    </message>
    <message>
        <source>One (N)</source>
        <translation>单路（N）</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>As needed (N)</source>
        <translation>按需（N）</translation>
    </message>
    <message>
        <source>One to spare (N+1)</source>
        <translation>多备一台（N+1）</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>PUE, at most</source>
        <translation>PUE 上限</translation>
    </message>
    <message>
        <source>Budget, million</source>
        <translation>预算，百万</translation>
    </message>
    <message>
        <source>Day of the order</source>
        <translation>订货日期</translation>
    </message>
    <message>
        <source>Ready within</source>
        <translation>就绪期限</translation>
    </message>
    <message>
        <source>Tokens, at least</source>
        <translation>Token（至少）</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Usual for the accelerator</source>
        <translation>该加速器的常用负载</translation>
    </message>
    <message>
        <source>IT modules</source>
        <translation>IT 模块</translation>
    </message>
    <message>
        <source>In the yard</source>
        <translation>室外场地</translation>
    </message>
    <message>
        <source>In a hall</source>
        <translation>机房内</translation>
    </message>
</context>
<context>
    <name>gridhall::BuswayTool</name>
    <message>
        <source>The catalogue has no busway.</source>
        <translation>产品目录中没有母线槽。</translation>
    </message>
    <message>
        <source>Draw busway %1</source>
        <translation>绘制母线槽 %1</translation>
    </message>
    <message>
        <source>path B</source>
        <translation>B 路</translation>
    </message>
    <message>
        <source>path A</source>
        <translation>A 路</translation>
    </message>
    <message>
        <source>Busway, path %1 · click bends, double click or Enter ends · A, B choose the path · type a length</source>
        <translation>母线槽，%1 路 · 单击转折点，双击或 Enter 结束 · A、B 选择供电路径 · 可键入长度</translation>
    </message>
    <message>
        <source>That is no length; type for instance 12.5 m.</source>
        <translation>这不是长度；请输入例如 12.5 m。</translation>
    </message>
</context>
<context>
    <name>gridhall::CataloguePanel</name>
    <message>
        <source>Catalogue</source>
        <translation>产品目录</translation>
    </message>
    <message>
        <source>Show one group only</source>
        <translation>仅显示一个分组</translation>
    </message>
    <message>
        <source>More about the catalogue</source>
        <translation>产品目录的更多操作</translation>
    </message>
    <message>
        <source>Name, kW, tag or maker</source>
        <translation>名称、kW、标签或厂商</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜索产品目录</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>No part fits these words.</source>
        <translation>没有符合条件的部件。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>Place as rows</source>
        <translation>成列放置</translation>
    </message>
    <message>
        <source>Own part like this…</source>
        <translation>以此新建自有部件…</translation>
    </message>
    <message>
        <source>Add own part…</source>
        <translation>添加自有部件…</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部分组</translation>
    </message>
    <message>
        <source>Import parts…</source>
        <translation>导入部件…</translation>
    </message>
</context>
<context>
    <name>gridhall::CompareDialog</name>
    <message>
        <source>Compare designs</source>
        <translation>比较设计</translation>
    </message>
    <message>
        <source>Figures of both designs</source>
        <translation>两个设计的指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Change of TokEnergy by factor</source>
        <translation>TokEnergy 变化按因子分解</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A: %1    B: %2</source>
        <translation>A：%1    B：%2</translation>
    </message>
    <message>
        <source>The other design is being studied …</source>
        <translation>正在计算另一个设计…</translation>
    </message>
    <message>
        <source>Both hold the same.</source>
        <translation>两者内容相同。</translation>
    </message>
    <message>
        <source>From A to B: %1 added, %2 removed, %3 changed.</source>
        <translation>从 A 到 B：新增 %1，删除 %2，更改 %3。</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>TokEnergy is not defined in both designs, so its change cannot be split.</source>
        <translation>并非两个设计都有 TokEnergy，无法分解其变化。</translation>
    </message>
    <message>
        <source>TokEnergy of the year changes by %1: what each factor adds</source>
        <translation>全年 TokEnergy 变化 %1：各因子的贡献</translation>
    </message>
    <message>
        <source>TokEnergy changes by %1: what each factor adds</source>
        <translation>TokEnergy 变化 %1：各因子的贡献</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Gridhall designs (*.gridhall *.json);;All files (*)</source>
        <translation>Gridhall 设计 (*.gridhall *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>gridhall::ComposeDialog</name>
    <message>
        <source>Compose from a brief</source>
        <translation>按需求书生成方案</translation>
    </message>
    <message>
        <source>Three answers to compare</source>
        <translation>三个方案供比较</translation>
    </message>
    <message>
        <source>Fill in what is known and press Compose. A blank field is no wish.</source>
        <translation>填写已知内容后点击“生成”。留空表示没有要求。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a brief</source>
        <translation>打开需求书</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>保存需求书</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cost against energy per token</source>
        <translation>成本与单位 token 能耗</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open this design</source>
        <translation>打开此方案</translation>
    </message>
    <message>
        <source>Briefs (*.json)</source>
        <translation>需求书 (*.json)</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not composed</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>Correct the marked field first.</source>
        <translation>请先更正标出的字段。</translation>
    </message>
    <message>
        <source>Composing…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Every mix of blocks is tried against all checks.</source>
        <translation>每种模块组合都会接受全部检查。</translation>
    </message>
    <message>
        <source>No design meets the brief</source>
        <translation>没有方案满足需求书</translation>
    </message>
    <message>
        <source>Cost, million %1</source>
        <translation>成本，百万%1</translation>
    </message>
    <message>
        <source>Energy per token, J</source>
        <translation>单位 token 能耗，J</translation>
    </message>
    <message>
        <source>Composed</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Prices and dates are planning assumptions with a range until quotations replace them. Each answer opens as an ordinary design.</source>
        <translation>在报价取代之前，价格与日期均为带范围的规划假设。每个方案都可作为普通设计打开。</translation>
    </message>
</context>
<context>
    <name>gridhall::ConnectTool</name>
    <message>
        <source>That is where the run begins.</source>
        <translation>此处是管线的起点。</translation>
    </message>
    <message>
        <source>No coolant port here. Point at a rack, CDU, pump or plant.</source>
        <translation>此处没有冷却液接口。请指向机柜、CDU、水泵或冷源设备。</translation>
    </message>
    <message>
        <source>No power port here. Point at a rack, tap-off, busway end or power equipment.</source>
        <translation>此处没有供电接口。请指向机柜、插接箱、母线槽端部或供电设备。</translation>
    </message>
    <message>
        <source>The catalogue has no part to join these with.</source>
        <translation>产品目录中没有可连接两者的部件。</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>连接 %1 与 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>接口 %1</translation>
    </message>
    <message>
        <source>Coolant · click the port to join %1 with · Esc drops it</source>
        <translation>冷却液 · 单击要与 %1 连接的接口 · Esc 放弃</translation>
    </message>
    <message>
        <source>Coolant · click a port, then the one it mates with; both legs are made</source>
        <translation>冷却液 · 先单击一个接口，再单击与之匹配的接口；供、回管同时生成</translation>
    </message>
    <message>
        <source>Power · click the port to join %1 with · A, B choose the path · Esc drops it</source>
        <translation>供电 · 单击要与 %1 连接的接口 · A、B 选择供电路径 · Esc 放弃</translation>
    </message>
    <message>
        <source>Power · click a port, then the one it mates with · A, B choose the path</source>
        <translation>供电 · 先单击一个接口，再单击与之匹配的接口 · A、B 选择供电路径</translation>
    </message>
    <message>
        <source>Select the two things to join, then press Enter.</source>
        <translation>请先选中要连接的两个对象，再按 Enter。</translation>
    </message>
    <message>
        <source>These two have no free ports that fit together.</source>
        <translation>这两个对象没有可相互连接的空闲端口。</translation>
    </message>
</context>
<context>
    <name>gridhall::DeliveryBars</name>
    <message>
        <source>Programme</source>
        <translation>进度计划</translation>
    </message>
    <message>
        <source>IT power and tokens in use</source>
        <translation>已投用的 IT 功率与 Token</translation>
    </message>
</context>
<context>
    <name>gridhall::DeliveryPlan</name>
    <message>
        <source>Plan on the chosen day</source>
        <translation>所选日期的平面</translation>
    </message>
</context>
<context>
    <name>gridhall::DeliveryView</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Let the days pass</source>
        <translation>让日期推进</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>运入</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>再运出</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>显示路径</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The phase that brings what is chosen</source>
        <translation>所选对象所属的交付阶段</translation>
    </message>
    <message>
        <source>Nothing to deliver is drawn yet.</source>
        <translation>尚未绘制可交付的内容。</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 consignments stand · %4 in use</source>
        <translation>%1 · %3 批中 %2 批已就位 · 已投用 %4</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Click a module or a row: how it travels, when it stands, and its way in and out again.</source>
        <translation>点击模块或行：查看其运输方式、就位时间以及运入和运出路径。</translation>
    </message>
    <message>
        <source>Set phase</source>
        <translation>设置阶段</translation>
    </message>
</context>
<context>
    <name>gridhall::DesignCard</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>1 rack</source>
        <translation>1 台机柜</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 台机柜</translation>
    </message>
    <message>
        <source>no racks</source>
        <translation>无机柜</translation>
    </message>
</context>
<context>
    <name>gridhall::DesignFiles</name>
    <message>
        <source>Open design</source>
        <translation>打开设计</translation>
    </message>
    <message>
        <source>Gridhall designs (*.gridhall *.json);;All files (*)</source>
        <translation>Gridhall 设计 (*.gridhall *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save design</source>
        <translation>保存设计</translation>
    </message>
    <message>
        <source>Gridhall design (*.gridhall);;Text form for reviews (*.json)</source>
        <translation>Gridhall 设计 (*.gridhall);;用于评审的文本格式 (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gridhall::DimensionTool</name>
    <message>
        <source>Dimension %1</source>
        <translation>尺寸标注 %1</translation>
    </message>
    <message>
        <source>Dimension · click two points · Shift keeps straight · Esc ends</source>
        <translation>尺寸标注 · 单击两点 · Shift 保持正交 · Esc 结束</translation>
    </message>
    <message>
        <source>Dimension · click where its line stands · Esc drops it</source>
        <translation>尺寸标注 · 单击尺寸线位置 · Esc 放弃</translation>
    </message>
</context>
<context>
    <name>gridhall::FailTool</name>
    <message>
        <source>That is neither power nor cooling equipment.</source>
        <translation>这既不是供电设备，也不是制冷设备。</translation>
    </message>
    <message>
        <source>Fail · click power or cooling equipment to take it out of service · Shift adds · Esc restores all, then ends</source>
        <translation>故障 · 单击供电或制冷设备使其停运 · Shift 追加 · Esc 先全部恢复，再结束</translation>
    </message>
</context>
<context>
    <name>gridhall::FailureList</name>
    <message>
        <source>Failures, ranked by tokens lost</source>
        <translation>故障（按 token 损失排序）</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>停运检修</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>breaker stuck</source>
        <translation>断路器拒动</translation>
    </message>
    <message>
        <source>room lost</source>
        <translation>房间失效</translation>
    </message>
    <message>
        <source>%1 dark</source>
        <translation>%1 个断电</translation>
    </message>
    <message>
        <source>%1 without UPS</source>
        <translation>%1 个无 UPS</translation>
    </message>
    <message>
        <source>%1 short of cooling</source>
        <translation>%1 个冷却不足</translation>
    </message>
    <message>
        <source>%1 overloaded</source>
        <translation>%1 个过载</translation>
    </message>
    <message>
        <source>The failures are being swept.</source>
        <translation>正在遍历故障。</translation>
    </message>
    <message>
        <source>%1 failures tried, power and cooling together</source>
        <translation>已校验 %1 项故障，电力与冷却联合</translation>
    </message>
    <message>
        <source>Click an element to fail it, Shift adds one, Esc restores.</source>
        <translation>单击设备使其失效，Shift 追加，Esc 恢复。</translation>
    </message>
    <message>
        <source>&lt;b&gt;After %1 is lost&lt;/b&gt;</source>
        <translation>&lt;b&gt;失去 %1 之后&lt;/b&gt;</translation>
    </message>
    <message>
        <source>IT loads lit and protected: %1 of %2</source>
        <translation>通电且受保护的 IT 负荷：%1 / %2</translation>
    </message>
    <message>
        <source>Of these on fewer cords: %1</source>
        <translation>其中电源线减少的：%1</translation>
    </message>
    <message>
        <source>Dark: %1, without UPS: %2, short of cooling: %3</source>
        <translation>断电：%1，无 UPS：%2，冷却不足：%3</translation>
    </message>
    <message>
        <source>Tightest: %1 at %2</source>
        <translation>最紧：%1，%2</translation>
    </message>
    <message>
        <source>Tokens lost: %1</source>
        <translation>损失 token：%1</translation>
    </message>
    <message>
        <source>Lost element</source>
        <translation>失去的设备</translation>
    </message>
    <message>
        <source>ktok/s lost</source>
        <translation>损失 ktok/s</translation>
    </message>
    <message>
        <source>Which failures</source>
        <translation>故障范围</translation>
    </message>
    <message>
        <source>All single failures</source>
        <translation>全部单一故障</translation>
    </message>
    <message>
        <source>Pairs of faults</source>
        <translation>双重故障</translation>
    </message>
    <message>
        <source>Faults during this work</source>
        <translation>检修期间的故障</translation>
    </message>
    <message>
        <source>%1 pairs on the paths of one load, both as faults</source>
        <translation>同一负载供电路径上的 %1 组双重故障</translation>
    </message>
    <message>
        <source>Take something out for work first: choose so below, then click it.</source>
        <translation>请先将某设备退出检修：在下方选择相应方式，然后单击该设备。</translation>
    </message>
    <message>
        <source>%1 faults while %2 is out for work; ties are closed by hand before</source>
        <translation>%2 检修期间的 %1 个故障；事先手动合上联络</translation>
    </message>
    <message>
        <source>both faults</source>
        <translation>均为故障</translation>
    </message>
    <message>
        <source>tightest at %1</source>
        <translation>最紧处 %1</translation>
    </message>
    <message>
        <source>Ties that close: %1</source>
        <translation>合上的联络：%1</translation>
    </message>
</context>
<context>
    <name>gridhall::FigureTable</name>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最不利</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>gridhall::FiguresForm</name>
    <message>
        <source>Own figure. Empty the field to go back to the part&apos;s.
%1</source>
        <translation>自有参数。清空即恢复部件的参数。
%1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Assumed until it is stated.</source>
        <translation>未给定前采用假定值。</translation>
    </message>
    <message>
        <source>Stated. Empty the field to go back to what is assumed.
%1</source>
        <translation>已给定。清空此栏即恢复假定值。
%1</translation>
    </message>
</context>
<context>
    <name>gridhall::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The first study is under way.</source>
        <translation>首次分析正在进行。</translation>
    </message>
    <message>
        <source>No findings of the kinds shown.</source>
        <translation>所选类别中没有问题。</translation>
    </message>
    <message>
        <source>Show on the plan</source>
        <translation>在平面图上显示</translation>
    </message>
    <message>
        <source>Take the waiver back</source>
        <translation>撤销豁免</translation>
    </message>
    <message>
        <source>Waive with a reason…</source>
        <translation>说明理由并豁免…</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>豁免 %1</translation>
    </message>
    <message>
        <source>Why this is accepted:</source>
        <translation>接受理由：</translation>
    </message>
    <message>
        <source>All checks pass, %1.</source>
        <translation>全部校核通过，%1。</translation>
    </message>
    <message>
        <source>All checks pass. 1 note is not shown.</source>
        <translation>全部校核通过。有 1 条提示未显示。</translation>
    </message>
    <message>
        <source>All checks pass. %1 notes are not shown.</source>
        <translation>全部校核通过。有 %1 条提示未显示。</translation>
    </message>
    <message>
        <source>Under this failure all checks pass; what further failures would do is not studied.</source>
        <translation>该故障下所有检查均通过；未研究叠加其他故障的影响。</translation>
    </message>
</context>
<context>
    <name>gridhall::FlowPage</name>
    <message>
        <source>Energy from grid to token</source>
        <translation>从电网到 token 的能量</translation>
    </message>
    <message>
        <source>From grid to token</source>
        <translation>从电网到 token</translation>
    </message>
    <message>
        <source>energy of the year, by where it leaves · a click shows the objects behind a band</source>
        <translation>全年能量的去向 · 单击色带可显示对应设备</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>nothing drawn stands for it</source>
        <translation>图中无对应设备</translation>
    </message>
</context>
<context>
    <name>gridhall::Ghost</name>
    <message>
        <source>A tap-off box hangs on a busway: point at one.</source>
        <translation>插接箱须挂接在母线槽上：请指向母线槽。</translation>
    </message>
    <message>
        <source>%1 goes into a rack: point at one.</source>
        <translation>%1 须装入机柜：请指向机柜。</translation>
    </message>
    <message>
        <source>%1 has no free place of that height.</source>
        <translation>%1 没有该高度的空闲 U 位。</translation>
    </message>
    <message>
        <source>Overlaps %1.</source>
        <translation>与 %1 重叠。</translation>
    </message>
    <message>
        <source>Stands in no-go area %1.</source>
        <translation>位于禁布区 %1 内。</translation>
    </message>
    <message>
        <source>Crosses the wall of %1.</source>
        <translation>跨越 %1 的墙体。</translation>
    </message>
    <message>
        <source>Is higher than %1.</source>
        <translation>高度超出 %1。</translation>
    </message>
    <message>
        <source>%1 sits in a pipe or hose: point at one.</source>
        <translation>%1 安装在管道或软管上：请指向一条。</translation>
    </message>
</context>
<context>
    <name>gridhall::HallTool</name>
    <message>
        <source>Hall %1</source>
        <translation>机房 %1</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>绘制 %1</translation>
    </message>
    <message>
        <source>Hall · </source>
        <translation>机房 · </translation>
    </message>
</context>
<context>
    <name>gridhall::HourBanner</name>
    <message>
        <source>A day earlier</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>An hour earlier</source>
        <translation>前一小时</translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation>后一小时</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Back to the year</source>
        <translation>返回全年</translation>
    </message>
    <message>
        <source>Design day</source>
        <translation>设计日</translation>
    </message>
    <message>
        <source>The plan as designed</source>
        <translation>按设计显示平面</translation>
    </message>
    <message>
        <source>Hour %1: %2 · every rack at %3 of its peak</source>
        <translation>第 %1 小时：%2 · 各机柜为峰值的 %3</translation>
    </message>
</context>
<context>
    <name>gridhall::HoverFacts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Power, worst case: %1</source>
        <translation>供电，最不利工况：%1</translation>
    </message>
    <message>
        <source>Load: %1</source>
        <translation>负荷：%1</translation>
    </message>
    <message>
        <source>Coolant supply: %1</source>
        <translation>供液温度：%1</translation>
    </message>
    <message>
        <source>Heat: %1</source>
        <translation>热量：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Air supply %1, return %2</source>
        <translation>送风 %1，回风 %2</translation>
    </message>
    <message>
        <source>Air inlet, low to high: %1, %2, %3</source>
        <translation>进风（由下至上）：%1、%2、%3</translation>
    </message>
    <message>
        <source>Coolant flow: %1</source>
        <translation>冷却液流量：%1</translation>
    </message>
    <message>
        <source>Flow: %1 at %2</source>
        <translation>流量：%1，流速 %2</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>流量：%1</translation>
    </message>
    <message>
        <source>Pressure: %1</source>
        <translation>压力：%1</translation>
    </message>
    <message>
        <source>Coolant: %1</source>
        <translation>冷却液：%1</translation>
    </message>
</context>
<context>
    <name>gridhall::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>1 rack</source>
        <translation>1 台机柜</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 台机柜</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 台设备</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 台设备</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 个部件</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 个部件</translation>
    </message>
    <message>
        <source>Nothing changes until Apply. Nameplates are never taken as load; figures left blank stay unproven.</source>
        <translation>点击“应用”之前不作任何更改。铭牌值绝不作为负载；留空的数值保持未证实状态。</translation>
    </message>
    <message>
        <source>Needs your value</source>
        <translation>需要您填写</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>采用 %1</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>无建议值</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Keep the parts in my library too</source>
        <translation>同时将部件保存到我的库</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gridhall::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Keep showing this object</source>
        <translation>保持显示此对象</translation>
    </message>
</context>
<context>
    <name>gridhall::KpiStrip</name>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
    </message>
</context>
<context>
    <name>gridhall::KpiTile</name>
    <message>
        <source>not known yet</source>
        <translation>尚未得出</translation>
    </message>
    <message>
        <source>%1: click for the formula and its inputs</source>
        <translation>%1：单击查看公式及其输入</translation>
    </message>
</context>
<context>
    <name>gridhall::LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>More about layers</source>
        <translation>图层的更多操作</translation>
    </message>
    <message>
        <source>No layers. Everything is shown.</source>
        <translation>没有图层。全部显示。</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>Opacity of %1</source>
        <translation>%1 的不透明度</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>显示图层</translation>
    </message>
    <message>
        <source>Hide layer</source>
        <translation>隐藏图层</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation>锁定图层</translation>
    </message>
    <message>
        <source>Unlock layer</source>
        <translation>解锁图层</translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <translation>图层不透明度</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <translation>删除图层</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>图层 %1</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>重命名图层</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show all layers</source>
        <translation>显示全部图层</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>Unlock all layers</source>
        <translation>解锁全部图层</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Power A</source>
        <translation>供电 A</translation>
    </message>
    <message>
        <source>Power B</source>
        <translation>供电 B</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Prefab modules</source>
        <translation>预制模块</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
</context>
<context>
    <name>gridhall::LeversPage</name>
    <message>
        <source>What moves TokEnergy most</source>
        <translation>对 TokEnergy 影响最大的因素</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>无产出</translation>
    </message>
    <message>
        <source>No rack has a workload that yields tokens.</source>
        <translation>没有机柜运行产出 token 的负载。</translation>
    </message>
    <message>
        <source>one input at a time, all else as drawn; J per useful output token</source>
        <translation>每次只改变一个输入，其余按图；J/有效输出 token</translation>
    </message>
    <message>
        <source>Years with other inputs are being simulated …</source>
        <translation>正在用其他输入模拟全年…</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>1,000 draws of all inputs by their grades, fixed seed: P10, as simulated, P90 in kWh per million tokens</source>
        <translation>按等级对全部输入抽样 1,000 次，固定种子：P10、模拟值、P90，kWh/百万 token</translation>
    </message>
</context>
<context>
    <name>gridhall::LoopChartStrip</name>
    <message>
        <source>Pump curve and temperatures</source>
        <translation>水泵曲线与温度</translation>
    </message>
</context>
<context>
    <name>gridhall::LoopSheet</name>
    <message>
        <source>Loop diagram</source>
        <translation>回路图</translation>
    </message>
</context>
<context>
    <name>gridhall::LoopView</name>
    <message>
        <source>Loops</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>No coolant loop is drawn yet: join a CDU, chiller or dry cooler to what it cools.</source>
        <translation>尚未绘制冷却回路：请将 CDU、冷水机组或干冷器与其冷却对象连接。</translation>
    </message>
    <message>
        <source>%1
%2 → %3, %4</source>
        <translation>%1
%2 → %3，%4</translation>
    </message>
    <message>
        <source>Charts of the loop</source>
        <translation>环路图表</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Kelvins</source>
        <translation>温度分配</translation>
    </message>
    <message>
        <source>Pressure, plant side</source>
        <translation>压力，冷源侧</translation>
    </message>
    <message>
        <source>Pressure, rack side</source>
        <translation>压力，机柜侧</translation>
    </message>
    <message>
        <source>After a loss</source>
        <translation>故障之后</translation>
    </message>
    <message>
        <source>%1
not joined to a source</source>
        <translation>%1
未与冷源连接</translation>
    </message>
</context>
<context>
    <name>gridhall::LossChart</name>
    <message>
        <source>Temperatures after a loss</source>
        <translation>故障后的温度</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>UPS holds IT %1</source>
        <translation>UPS 可支撑 IT %1</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1 之后</translation>
    </message>
    <message>
        <source>Nothing to follow: no loop or room with heat is solved.</source>
        <translation>无可跟踪：没有求解出带热负荷的环路或房间。</translation>
    </message>
</context>
<context>
    <name>gridhall::LossFlow</name>
    <message>
        <source>Cooling and other machines</source>
        <translation>制冷及其他设备</translation>
    </message>
    <message>
        <source>Drawn from the sources</source>
        <translation>自电源取用</translation>
    </message>
    <message>
        <source>IT equipment</source>
        <translation>IT 设备</translation>
    </message>
</context>
<context>
    <name>gridhall::LossTimeline</name>
    <message>
        <source>What is lost</source>
        <translation>丧失的设备</translation>
    </message>
    <message>
        <source>Seconds after the loss</source>
        <translation>故障后秒数</translation>
    </message>
    <message>
        <source>%1: limit after %2</source>
        <translation>%1：%2 后达到限值</translation>
    </message>
    <message>
        <source>Cold plates</source>
        <translation>冷板</translation>
    </message>
    <message>
        <source>Coolant supply</source>
        <translation>冷却液供液</translation>
    </message>
    <message>
        <source>Plant water</source>
        <translation>冷源水</translation>
    </message>
    <message>
        <source>Inlet air</source>
        <translation>进风</translation>
    </message>
    <message>
        <source>generators</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>rejection back</source>
        <translation>散热恢复</translation>
    </message>
    <message>
        <source>No limit is passed in %1.</source>
        <translation>%1 内未超过任何限值。</translation>
    </message>
</context>
<context>
    <name>gridhall::MainWindow</name>
    <message>
        <source>Gridhall</source>
        <translation>Gridhall</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Snap on</source>
        <translation>捕捉开</translation>
    </message>
    <message>
        <source>Snap off</source>
        <translation>捕捉关</translation>
    </message>
    <message>
        <source>1 : %1</source>
        <translation>1 : %1</translation>
    </message>
    <message>
        <source>Numbers: r%1</source>
        <translation>数值：r%1</translation>
    </message>
    <message>
        <source>Numbers: none yet</source>
        <translation>数值：尚无</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Type a name, press Enter to place it</source>
        <translation>键入名称，按 Enter 放置</translation>
    </message>
    <message>
        <source>Workload %1</source>
        <translation>负载任务 %1</translation>
    </message>
    <message>
        <source>Add workload</source>
        <translation>添加负载任务</translation>
    </message>
    <message>
        <source>Connect row</source>
        <translation>连接整列</translation>
    </message>
    <message>
        <source>Connect module</source>
        <translation>连接模块</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>阵列</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>One part is in your library now.</source>
        <translation>已有 1 个部件加入您的库。</translation>
    </message>
    <message>
        <source>%1 parts are in your library now.</source>
        <translation>已有 %1 个部件加入您的库。</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report written</source>
        <translation>报告已写出</translation>
    </message>
    <message>
        <source>The language changes when Gridhall is started again.</source>
        <translation>重新启动 Gridhall 后语言生效。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Types and tables (*.yaml *.yml *.csv *.tsv *.txt)</source>
        <translation>型号与表格 (*.yaml *.yml *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB. Split it.</source>
        <translation>%1 大于 64 MB，请拆分。</translation>
    </message>
    <message>
        <source>Gridhall ended unexpectedly</source>
        <translation>Gridhall 意外退出</translation>
    </message>
    <message>
        <source>That was on %1. A trace of it is in %2; nothing was sent. What was not saved is offered on the start page.</source>
        <translation>时间：%1。调用跟踪已写入 %2；未发送任何信息。未保存的内容可在起始页恢复。</translation>
    </message>
    <message>
        <source>Export rack elevations</source>
        <translation>导出机柜立面图</translation>
    </message>
    <message>
        <source>Elevations written</source>
        <translation>已写出立面图</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>视图 %1</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>X %1  Y %2 %3</source>
        <translation>X %1  Y %2 %3</translation>
    </message>
    <message>
        <source>Type a name, press Enter to drag out rows of it</source>
        <translation>输入名称，按回车键拖出成排布置</translation>
    </message>
</context>
<context>
    <name>gridhall::MeasureTool</name>
    <message>
        <source>dx %1   dy %2</source>
        <translation>dx %1   dy %2</translation>
    </message>
    <message>
        <source>Measure · click two points · Shift keeps straight · Esc ends</source>
        <translation>测量 · 单击两点 · Shift 保持正交 · Esc 结束</translation>
    </message>
    <message>
        <source>Keep a measure</source>
        <translation>保留测量</translation>
    </message>
    <message>
        <source>Keep %1 measures</source>
        <translation>保留 %1 个测量</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>路径 %1</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Measure · click on for a route, on the first point for an area · Enter keeps it as dimensions · Esc ends</source>
        <translation>测量 · 继续单击得路径长度，单击起点得面积 · 回车保留为尺寸标注 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>gridhall::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Drag to move the view</source>
        <translation>拖动以移动视图</translation>
    </message>
</context>
<context>
    <name>gridhall::ModulePorts</name>
    <message>
        <source>Ports on the outside</source>
        <translation>对外端口</translation>
    </message>
    <message>
        <source>Something is joined to it</source>
        <translation>已有连接</translation>
    </message>
</context>
<context>
    <name>gridhall::NoGoTool</name>
    <message>
        <source>Draw no-go area %1</source>
        <translation>绘制禁布区 %1</translation>
    </message>
    <message>
        <source>No-go area · </source>
        <translation>禁布区 · </translation>
    </message>
</context>
<context>
    <name>gridhall::NoteTool</name>
    <message>
        <source>Text of the note</source>
        <translation>注释文字</translation>
    </message>
    <message>
        <source>Text, then Enter</source>
        <translation>输入文字后按 Enter</translation>
    </message>
    <message>
        <source>Note &quot;%1&quot;</source>
        <translation>注释“%1”</translation>
    </message>
    <message>
        <source>Note · click where it stands, write, Enter · Esc ends</source>
        <translation>注释 · 单击位置，输入文字，Enter 确认 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::ObjectCells</name>
    <message>
        <source>%1 is locked. Unlock it or its layer to change it.</source>
        <translation>%1 已锁定。请先解锁它或其图层再修改。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
</context>
<context>
    <name>gridhall::ObjectsPanel</name>
    <message>
        <source>Find by tag, part or state</source>
        <translation>按标签、部件或状态查找</translation>
    </message>
    <message>
        <source>Objects on the plan</source>
        <translation>平面图上的对象</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>位号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>X, %1</source>
        <translation>X，%1</translation>
    </message>
    <message>
        <source>Y, %1</source>
        <translation>Y，%1</translation>
    </message>
</context>
<context>
    <name>gridhall::OneLineCanvas</name>
    <message>
        <source>Limit %1</source>
        <translation>限值 %1</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>损耗 %1</translation>
    </message>
    <message>
        <source>Highest after a failure: %1</source>
        <translation>故障后最大值：%1</translation>
    </message>
    <message>
        <source>1 load</source>
        <translation>1 个负荷</translation>
    </message>
    <message>
        <source>%1 loads</source>
        <translation>%1 个负荷</translation>
    </message>
    <message>
        <source>Batteries on its link: %1, last %2</source>
        <translation>直流回路电池：%1 组，可维持 %2</translation>
    </message>
</context>
<context>
    <name>gridhall::OneLineView</name>
    <message>
        <source>One-line diagram</source>
        <translation>单线图</translation>
    </message>
    <message>
        <source>Part of the network</source>
        <translation>网络分区</translation>
    </message>
    <message>
        <source>What happens to it</source>
        <translation>发生何种情况</translation>
    </message>
    <message>
        <source>Taken out for work</source>
        <translation>停运检修</translation>
    </message>
    <message>
        <source>Fault of its zone</source>
        <translation>所在保护区故障</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>What if %1 fails: %2</source>
        <translation>若 %1 失效：%2</translation>
    </message>
    <message>
        <source>Where the power goes</source>
        <translation>电力去向</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>One-line</source>
        <translation>单线图</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>%1 lost.</source>
        <translation>损失 %1。</translation>
    </message>
    <message>
        <source>Everything in service.</source>
        <translation>全部在运。</translation>
    </message>
</context>
<context>
    <name>gridhall::OutlineTool</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Drag a rectangle or click corners · type exact sizes, Tab for the second · Enter closes · Esc ends</source>
        <translation>拖出矩形或逐点单击 · 可键入精确尺寸，Tab 切换 · Enter 闭合 · Esc 结束</translation>
    </message>
    <message>
        <source>That is no length; type for instance 12.5 m.</source>
        <translation>这不是长度；请输入例如 12.5 m。</translation>
    </message>
</context>
<context>
    <name>gridhall::Overlays</name>
    <message>
        <source>Cooling · heat over capacity</source>
        <translation>制冷 · 热量 / 容量</translation>
    </message>
    <message>
        <source>Load of paths · worst case</source>
        <translation>路径负荷 · 最不利工况</translation>
    </message>
    <message>
        <source>Power per rack</source>
        <translation>单机柜功率</translation>
    </message>
    <message>
        <source>Air at rack inlets</source>
        <translation>机柜进风温度</translation>
    </message>
    <message>
        <source>Headroom · power and cooling</source>
        <translation>裕度 · 供电与制冷</translation>
    </message>
    <message>
        <source>Air, %1 above the floor</source>
        <translation>距地面 %1 处的气温</translation>
    </message>
    <message>
        <source>Change of air, %1 above the floor</source>
        <translation>空气变化，离地 %1</translation>
    </message>
</context>
<context>
    <name>gridhall::OverrideForm</name>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Drop the overrides of this object</source>
        <translation>放弃该对象的局部改动</translation>
    </message>
    <message>
        <source>Drop overrides</source>
        <translation>放弃局部改动</translation>
    </message>
    <message>
        <source>As in its module.</source>
        <translation>与其模块一致。</translation>
    </message>
    <message>
        <source>Own here: %1</source>
        <translation>此处独有：%1</translation>
    </message>
</context>
<context>
    <name>gridhall::PanTool</name>
    <message>
        <source>Pan · drag the plan · wheel zooms · Esc ends</source>
        <translation>平移 · 拖动平面 · 滚轮缩放 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::PanelSection</name>
    <message>
        <source>Fold or unfold</source>
        <translation>折叠或展开</translation>
    </message>
</context>
<context>
    <name>gridhall::PathList</name>
    <message>
        <source>Path to the utility</source>
        <translation>至市电的路径</translation>
    </message>
</context>
<context>
    <name>gridhall::PipeLimits</name>
    <message>
        <source>Velocity, highest</source>
        <translation>流速上限</translation>
    </message>
    <message>
        <source>Pressure per metre, highest</source>
        <translation>每米压降上限</translation>
    </message>
    <message>
        <source>Planning values against noise, erosion and pumping, from the criteria of this design; a change here is kept there. Hoses, being short, may drop twice as much per metre.</source>
        <translation>针对噪声、冲蚀与泵耗的规划值，取自本设计的判据；在此修改会保存到判据中。软管较短，每米压降可为其两倍。</translation>
    </message>
</context>
<context>
    <name>gridhall::PlaceForm</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>标高</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Lowest unit</source>
        <translation>最低 U 位</translation>
    </message>
    <message>
        <source>Along the run</source>
        <translation>沿线距离</translation>
    </message>
</context>
<context>
    <name>gridhall::PlaceTool</name>
    <message>
        <source>No part %1 in the catalogue.</source>
        <translation>产品目录中没有部件 %1。</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>放置 %1</translation>
    </message>
    <message>
        <source>Place %1 × %2</source>
        <translation>放置 %1 × %2</translation>
    </message>
    <message>
        <source>%1 cannot be mirrored.</source>
        <translation>%1 不可镜像。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Click places, drag lays a row · R rotates, M mirrors · Shift keeps placing · Esc ends</source>
        <translation>单击放置，拖动成列 · R 旋转，M 镜像 · Shift 连续放置 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::PlanCanvas</name>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>The floor plan: Tab goes from one object to the next, arrows move what is selected.</source>
        <translation>平面图：Tab 切换到下一个对象，方向键移动所选对象。</translation>
    </message>
    <message>
        <source>%1 above the floor</source>
        <translation>距地面 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Drag a part here, or press N and type its name</source>
        <translation>将部件拖到此处，或按 N 键输入名称</translation>
    </message>
    <message>
        <source>L draws a hall · Ctrl+Shift+I lays a drawing underneath to trace</source>
        <translation>L 绘制机房 · Ctrl+Shift+I 插入底图描绘</translation>
    </message>
    <message>
        <source>Ctrl+K finds every part and every command</source>
        <translation>Ctrl+K 查找所有部件和命令</translation>
    </message>
    <message>
        <source>Drop places · R rotates, M mirrors · Alt holds snapping off · Esc ends</source>
        <translation>放开即放置 · R 旋转，M 镜像 · Alt 暂停捕捉 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::Presenting</name>
    <message>
        <source>No views are saved yet. Save one with View &gt; Save View.</source>
        <translation>尚未保存视图。请通过“视图 &gt; 保存视图”保存。</translation>
    </message>
    <message>
        <source>Save view %1</source>
        <translation>保存视图 %1</translation>
    </message>
</context>
<context>
    <name>gridhall::ProofList</name>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>The failures are being swept.</source>
        <translation>正在遍历故障。</translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>1 rack</source>
        <translation>1 台机柜</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 台机柜</translation>
    </message>
    <message>
        <source>%1 groups alike</source>
        <translation>%1 组相同</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>not proven</source>
        <translation>未证明</translation>
    </message>
    <message>
        <source>No single fault drops a rack</source>
        <translation>任一单一故障不使机柜断电</translation>
    </message>
    <message>
        <source>Every element can be taken out</source>
        <translation>每个元件均可退出检修</translation>
    </message>
    <message>
        <source>After loss of any one system all stay lit and within rating</source>
        <translation>失去任一系统后，全部负载不断电且均在额定值内</translation>
    </message>
    <message>
        <source>After loss of a unit as well</source>
        <translation>再失去一台单元之后</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 台，%2</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>unproven</source>
        <translation>无法证实</translation>
    </message>
    <message>
        <source>Single points of IT</source>
        <translation>IT 单点故障</translation>
    </message>
    <message>
        <source>Interruptions a year</source>
        <translation>每年中断次数</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Worst rack, %1</source>
        <translation>最差机柜 %1</translation>
    </message>
    <message>
        <source>Hours dark</source>
        <translation>断电小时数</translation>
    </message>
</context>
<context>
    <name>gridhall::PulseCanvas</name>
    <message>
        <source>Pulse bench</source>
        <translation>脉冲试验台</translation>
    </message>
    <message>
        <source>What the grid sees of the pulses</source>
        <translation>电网所见的脉冲</translation>
    </message>
    <message>
        <source>%1 in steps of %2 · drag to zoom</source>
        <translation>%1，步长 %2 · 拖动可放大</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>a part of %1 · double click shows all of it</source>
        <translation>%1 中的一段 · 双击显示全部</translation>
    </message>
    <message>
        <source>Amplitudes</source>
        <translation>幅值</translation>
    </message>
</context>
<context>
    <name>gridhall::PulsePage</name>
    <message>
        <source>Limits are those of the site (ramp, short-circuit power) and of the grid quality in the criteria.</source>
        <translation>限值取自场地（爬坡、短路容量）与准则中的电能质量。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Trace (CSV)…</source>
        <translation>曲线 (CSV)…</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>At full load</source>
        <translation>满载占比</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>上升时间</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业数</translation>
    </message>
    <message>
        <source>Out of step by</source>
        <translation>相位差</translation>
    </message>
    <message>
        <source>Checkpoint each</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Supplies, each accelerator</source>
        <translation>电源储能（每加速器）</translation>
    </message>
    <message>
        <source>Batteries in racks smooth</source>
        <translation>机柜电池参与平滑</translation>
    </message>
    <message>
        <source>UPSs smooth</source>
        <translation>UPS 参与平滑</translation>
    </message>
    <message>
        <source>Battery on site smooths</source>
        <translation>站内电池参与平滑</translation>
    </message>
    <message>
        <source>Trace of a load</source>
        <translation>负载曲线</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>表格 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>No rack has work that could swing.</source>
        <translation>没有机柜的负载会摆动。</translation>
    </message>
    <message>
        <source>No limit is stated to hold it against.</source>
        <translation>没有给出可对照的限值。</translation>
    </message>
    <message>
        <source>Passes the grid&apos;s limits</source>
        <translation>满足电网限值</translation>
    </message>
    <message>
        <source>Does not pass the grid&apos;s limits</source>
        <translation>不满足电网限值</translation>
    </message>
    <message>
        <source>%1: %2 used, %3 at most</source>
        <translation>%1：用去 %2，最大 %3</translation>
    </message>
    <message>
        <source>, at its end for %1</source>
        <translation>，耗尽 %1</translation>
    </message>
    <message>
        <source>Nothing between the chips and the grid stores energy.</source>
        <translation>芯片与电网之间没有储能。</translation>
    </message>
    <message>
        <source>This design has no training: the bench takes all its work to run in step, which inference hardly does.</source>
        <translation>本设计没有训练作业：试验台假定全部作业同步运行，而推理很少如此。</translation>
    </message>
</context>
<context>
    <name>gridhall::PulseVerdicts</name>
    <message>
        <source>Verdict of the pulse bench</source>
        <translation>脉冲试验结论</translation>
    </message>
</context>
<context>
    <name>gridhall::RackPainter</name>
    <message>
        <source>power not stated</source>
        <translation>未注明功率</translation>
    </message>
    <message>
        <source>weight not stated</source>
        <translation>未注明重量</translation>
    </message>
    <message>
        <source>%1 U free</source>
        <translation>空闲 %1 U</translation>
    </message>
    <message>
        <source>CG %1</source>
        <comment>centre of gravity</comment>
        <translation>重心 %1</translation>
    </message>
    <message>
        <source>One system
%1 U</source>
        <translation>整机系统
%1 U</translation>
    </message>
    <message>
        <source>Centre of gravity</source>
        <translation>重心</translation>
    </message>
    <message>
        <source>CG</source>
        <comment>centre of gravity</comment>
        <translation>重心</translation>
    </message>
    <message>
        <source>To liquid</source>
        <translation>液冷</translation>
    </message>
    <message>
        <source>To air</source>
        <translation>风冷</translation>
    </message>
</context>
<context>
    <name>gridhall::RackView</name>
    <message>
        <source>Rack elevation</source>
        <translation>机柜立面</translation>
    </message>
    <message>
        <source>Left and right walk along the row, up and down lift the selected device, F turns to the rear.</source>
        <translation>左右键沿列移动，上下键升降所选设备，F 键切换到背面。</translation>
    </message>
    <message>
        <source>No racks yet. Place one on the plan.</source>
        <translation>尚无机柜。请在平面图上放置一个。</translation>
    </message>
    <message>
        <source>rears, seen from the hot aisle</source>
        <translation>背面，自热通道看</translation>
    </message>
    <message>
        <source>fronts, seen from the cold aisle</source>
        <translation>正面，自冷通道看</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 至 %2，%3</translation>
    </message>
    <message>
        <source>Move device</source>
        <translation>移动设备</translation>
    </message>
</context>
<context>
    <name>gridhall::ReportView</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The report follows when the first study is done.</source>
        <translation>首次分析完成后显示报告。</translation>
    </message>
</context>
<context>
    <name>gridhall::ResultsPanel</name>
    <message>
        <source>Kind of results</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Liquid loops</source>
        <translation>液冷回路</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空气</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>排热</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing of this kind is in the design yet.</source>
        <translation>设计中尚无此类内容。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>管线</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>元件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最不利</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>回路类型</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Flow need</source>
        <translation>流量需求</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>风侧散热</translation>
    </message>
    <message>
        <source>Inlet</source>
        <translation>进风</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机组</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>出水</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>To liquid</source>
        <translation>液冷</translation>
    </message>
    <message>
        <source>To air</source>
        <translation>风冷</translation>
    </message>
</context>
<context>
    <name>gridhall::ScaleTool</name>
    <message>
        <source>Select the backdrop to scale first.</source>
        <translation>请先选择要缩放的底图。</translation>
    </message>
    <message>
        <source>True distance</source>
        <translation>实际距离</translation>
    </message>
    <message>
        <source>True distance, then Enter</source>
        <translation>输入实际距离后按回车</translation>
    </message>
    <message>
        <source>Scale backdrop</source>
        <translation>缩放底图</translation>
    </message>
    <message>
        <source>Scale · click two points whose distance you know, type it, Enter · Esc ends</source>
        <translation>缩放 · 单击已知距离的两点，输入距离后回车 · Esc 结束</translation>
    </message>
</context>
<context>
    <name>gridhall::SelectTool</name>
    <message>
        <source>Nudge %1</source>
        <translation>微移 %1</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <translation>旋转 %1</translation>
    </message>
    <message>
        <source>Mirror %1</source>
        <translation>镜像 %1</translation>
    </message>
    <message>
        <source>Locked objects stay. Unlock them or their layer to delete them.</source>
        <translation>锁定的对象予以保留。如需删除，请先解锁对象或其图层。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 个对象</translation>
    </message>
    <message>
        <source>Reshape %1</source>
        <translation>修改 %1 的形状</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it or its layer to move it.</source>
        <translation>%1 已锁定。如需移动，请先解锁对象或其图层。</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Select · Space pans, R rotates, M mirrors, arrows nudge, Alt holds snapping off</source>
        <translation>选择 · 空格平移，R 旋转，M 镜像，方向键微移，按住 Alt 暂停捕捉</translation>
    </message>
    <message>
        <source>Drag · type a distance, Tab for a gap · Shift keeps straight · Alt holds snapping off · Esc takes back</source>
        <translation>拖动 · 输入距离，Tab 切换到间距 · Shift 保持直线 · Alt 暂停捕捉 · Esc 撤回</translation>
    </message>
</context>
<context>
    <name>gridhall::Session</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>gridhall::SheetCanvas</name>
    <message>
        <source>Drawing sheet</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Tab walks over the windows, arrows move one, Enter goes into it, Escape leaves, Delete removes it.</source>
        <translation>Tab 在视窗间切换，方向键移动视窗，Enter 进入，Esc 离开，Delete 删除。</translation>
    </message>
    <message>
        <source>Move plan in window</source>
        <translation>移动视窗内的平面图</translation>
    </message>
    <message>
        <source>Move window</source>
        <translation>移动视窗</translation>
    </message>
    <message>
        <source>Resize window</source>
        <translation>调整视窗大小</translation>
    </message>
    <message>
        <source>Scale of window</source>
        <translation>视窗比例</translation>
    </message>
    <message>
        <source>Remove window</source>
        <translation>删除视窗</translation>
    </message>
    <message>
        <source>No drawing sheets yet. Add one on the right.</source>
        <translation>还没有图纸。请在右侧添加。</translation>
    </message>
</context>
<context>
    <name>gridhall::SheetForm</name>
    <message>
        <source>Window %1</source>
        <translation>视窗 %1</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>视窗</translation>
    </message>
    <message>
        <source>Layers in this window</source>
        <translation>本视窗的图层</translation>
    </message>
    <message>
        <source>drag moves the plan</source>
        <translation>拖动可移动平面图</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Paper of sheet</source>
        <translation>图纸幅面</translation>
    </message>
    <message>
        <source>Turn sheet</source>
        <translation>旋转图纸</translation>
    </message>
    <message>
        <source>Add window</source>
        <translation>添加视窗</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Scale, 1 to</source>
        <translation>比例，1 比</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>距左</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>距上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Middle, x</source>
        <translation>中心 x</translation>
    </message>
    <message>
        <source>Middle, y</source>
        <translation>中心 y</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Power A/B</source>
        <translation>供电 A/B</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>制冷</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>Thermal</source>
        <translation>热</translation>
    </message>
    <message>
        <source>Load of paths</source>
        <translation>路径负载</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>裕度</translation>
    </message>
    <message>
        <source>Overlay of window</source>
        <translation>视窗叠加</translation>
    </message>
    <message>
        <source>North, scale bar, legend</source>
        <translation>指北针、比例尺、图例</translation>
    </message>
    <message>
        <source>Signs of findings</source>
        <translation>问题标记</translation>
    </message>
    <message>
        <source>Remove window</source>
        <translation>删除视窗</translation>
    </message>
    <message>
        <source>Fit to …</source>
        <translation>适合于…</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Fit window</source>
        <translation>适合视窗</translation>
    </message>
    <message>
        <source>As in the design</source>
        <translation>同设计</translation>
    </message>
    <message>
        <source>Forget what is shown differently in this window</source>
        <translation>取消本视窗的单独显示设置</translation>
    </message>
    <message>
        <source>Layers of window</source>
        <translation>视窗图层</translation>
    </message>
    <message>
        <source>Opacity of %1</source>
        <translation>%1 的不透明度</translation>
    </message>
</context>
<context>
    <name>gridhall::SheetView</name>
    <message>
        <source>Sheets</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Drawing sheets</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add sheet</source>
        <translation>添加图纸</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Duplicate sheet</source>
        <translation>复制图纸</translation>
    </message>
    <message>
        <source>Delete sheet</source>
        <translation>删除图纸</translation>
    </message>
</context>
<context>
    <name>gridhall::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Rotate, mirror the selection on the plan</source>
        <translation>在平面图上旋转、镜像所选对象</translation>
    </message>
    <message>
        <source>Move by 100 mm, 1 m, 1 mm</source>
        <translation>移动 100 mm、1 m、1 mm</translation>
    </message>
    <message>
        <source>Pan the plan</source>
        <translation>平移平面图</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>These keys belong to &quot;%1&quot;; setting them takes them from it.</source>
        <translation>这些按键已属于“%1”；设置后将从其移除。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>gridhall::Snapper</name>
    <message>
        <source>centre of %1</source>
        <translation>%1 的中心</translation>
    </message>
    <message>
        <source>wall of %1</source>
        <translation>%1 的墙体</translation>
    </message>
    <message>
        <source>edge of %1</source>
        <translation>%1 的边</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>corner of %1</source>
        <translation>%1 的角点</translation>
    </message>
    <message>
        <source>port %1 of %2</source>
        <translation>%2 的端口 %1</translation>
    </message>
    <message>
        <source>equal gaps %1</source>
        <translation>等间距 %1</translation>
    </message>
    <message>
        <source>corner of the backdrop</source>
        <translation>底图的角点</translation>
    </message>
</context>
<context>
    <name>gridhall::SpaceView</name>
    <message>
        <source>3D view</source>
        <translation>三维视图</translation>
    </message>
    <message>
        <source>Arrows turn, Shift and arrows move, plus and minus go nearer and further, F fits, T looks down, I looks from the side.</source>
        <translation>方向键旋转，Shift 加方向键平移，加号和减号拉近或拉远，F 适合窗口，T 俯视，I 侧视。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <source>Look from the side (I)</source>
        <translation>侧视（I）</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>俯视</translation>
    </message>
    <message>
        <source>Look down, north up (T)</source>
        <translation>俯视，北向上（T）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit the selection, or everything (F)</source>
        <translation>使所选内容或全部内容适合窗口（F）</translation>
    </message>
    <message>
        <source>Nothing stands here yet. Place something on the plan.</source>
        <translation>这里还没有任何设备。请先在平面图上放置。</translation>
    </message>
    <message>
        <source>Drag turns, Shift moves, wheel goes nearer · a double click shows it on the plan</source>
        <translation>拖动旋转，按住 Shift 平移，滚轮缩放 · 双击可在平面图中显示</translation>
    </message>
</context>
<context>
    <name>gridhall::StartPage</name>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>finished designs to read and take apart</source>
        <translation>可供阅读和拆解的完整设计</translation>
    </message>
    <message>
        <source>AI data center design</source>
        <translation>AI 数据中心设计</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>新建设计</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Find or run</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 未保存</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>未命名设计</translation>
    </message>
    <message>
        <source>1 edit until %2 is in the journal.</source>
        <translation>日志中保存了截至 %2 的 1 次编辑。</translation>
    </message>
    <message>
        <source>%1 edits until %2 are in the journal.</source>
        <translation>日志中保存了截至 %2 的 %1 次编辑。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>NVL72-class · 2 CDUs · 2N busway</source>
        <translation>NVL72 级 · 2 台 CDU · 2N 母线</translation>
    </message>
    <message>
        <source>racks, UPS, battery and cooling</source>
        <translation>含机柜、UPS、电池与制冷</translation>
    </message>
    <message>
        <source>2.5 MW each · 2N · generators</source>
        <translation>每个 2.5 MW · 2N · 含发电机</translation>
    </message>
    <message>
        <source>walls, columns, limits set</source>
        <translation>已设墙体、立柱与限值</translation>
    </message>
    <message>
        <source>prefabricated, liquid-cooled</source>
        <translation>预制化、液冷</translation>
    </message>
    <message>
        <source>1,000 pods · for speed</source>
        <translation>1,000 个单元 · 用于测速</translation>
    </message>
    <message>
        <source>trips every check once</source>
        <translation>每项检查均触发一次</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>a working beginning, with its limits set</source>
        <translation>可直接修改的起点，限值已设</translation>
    </message>
    <message>
        <source>Opens as an untitled copy</source>
        <translation>以未命名副本打开</translation>
    </message>
    <message>
        <source>Compose from a brief</source>
        <translation>按需求书生成方案</translation>
    </message>
    <message>
        <source>1 more is kept.</source>
        <translation>还保留 1 个。</translation>
    </message>
    <message>
        <source>%1 more are kept.</source>
        <translation>还保留 %1 个。</translation>
    </message>
    <message>
        <source>Liquid pod, 16 racks</source>
        <translation>液冷单元，16 台机柜</translation>
    </message>
    <message>
        <source>Single 40 ft module</source>
        <translation>单个 40 ft 模块</translation>
    </message>
    <message>
        <source>Power block, 4 modules</source>
        <translation>电力组团，4 个模块</translation>
    </message>
    <message>
        <source>Empty hall</source>
        <translation>空机房</translation>
    </message>
    <message>
        <source>AI pod</source>
        <translation>AI 单元</translation>
    </message>
    <message>
        <source>AI hall 20 MW</source>
        <translation>AI 机房 20 MW</translation>
    </message>
    <message>
        <source>Air hall</source>
        <translation>风冷机房</translation>
    </message>
    <message>
        <source>Campus 1 GW</source>
        <translation>园区 1 GW</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>问题示例</translation>
    </message>
    <message>
        <source>liquid-cooled · 2N to the racks</source>
        <translation>液冷 · 2N 直至机柜</translation>
    </message>
    <message>
        <source>air-cooled · contained hot aisles</source>
        <translation>风冷 · 热通道封闭</translation>
    </message>
</context>
<context>
    <name>gridhall::TitleBar</name>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Read-only · save under another name</source>
        <translation>只读 · 请另存为其他名称</translation>
    </message>
    <message>
        <source>Not saved · journal on</source>
        <translation>未保存 · 日志开启</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved %1 · journal on</source>
        <translation>%1 已保存 · 日志开启</translation>
    </message>
</context>
<context>
    <name>gridhall::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>What the colours of the plan show</source>
        <translation>平面图颜色所表示的内容</translation>
    </message>
    <message>
        <source>Find or run</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Any action or object by name</source>
        <translation>按名称查找任何操作或对象</translation>
    </message>
    <message>
        <source>Overlay  %1</source>
        <translation>叠加  %1</translation>
    </message>
</context>
<context>
    <name>gridhall::TypedMove</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>dx %1   dy %2</source>
        <translation>dx %1   dy %2</translation>
    </message>
</context>
<context>
    <name>gridhall::WallTool</name>
    <message>
        <source>Room %1</source>
        <translation>房间 %1</translation>
    </message>
    <message>
        <source>Draw walls of %1</source>
        <translation>绘制 %1 的墙体</translation>
    </message>
    <message>
        <source>Walls of a room · </source>
        <translation>房间墙体 · </translation>
    </message>
</context>
<context>
    <name>gridhall::Workspace</name>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
</context>
<context>
    <name>gridhall::YearCanvas</name>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Where the energy of a token goes</source>
        <translation>一个 token 的能量去向</translation>
    </message>
    <message>
        <source>J per useful output token, whole year · %1 · evidence: simulated</source>
        <translation>每个有效输出 token 的焦耳数，全年 · %1 · 证据：仿真</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>无产出</translation>
    </message>
    <message>
        <source>No rack has a workload that yields tokens.</source>
        <translation>没有机柜运行产出 token 的负载。</translation>
    </message>
    <message>
        <source>8,760 hours</source>
        <translation>8,760 小时</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>负荷持续曲线</translation>
    </message>
    <message>
        <source>hours at or above</source>
        <translation>不低于该值的小时数</translation>
    </message>
    <message>
        <source>PUE by month</source>
        <translation>逐月 PUE</translation>
    </message>
    <message>
        <source>daily mean, lowest and highest hour · drag zooms · double click opens an hour on the plan</source>
        <translation>日均值及当日最低、最高小时 · 拖动放大 · 双击在平面上打开该小时</translation>
    </message>
    <message>
        <source>double click opens an hour on the plan · Escape shows the whole year</source>
        <translation>双击在平面上打开该小时 · Esc 显示全年</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>gridhall::YearView</name>
    <message>
        <source>Weather</source>
        <translation>气象</translation>
    </message>
    <message>
        <source>Temperate, synthetic</source>
        <translation>温和（合成）</translation>
    </message>
    <message>
        <source>Hot and humid, synthetic</source>
        <translation>湿热（合成）</translation>
    </message>
    <message>
        <source>Weather file (EPW)…</source>
        <translation>气象文件（EPW）…</translation>
    </message>
    <message>
        <source>Without IT load there is no year to simulate.</source>
        <translation>没有 IT 负荷，无法进行全年仿真。</translation>
    </message>
    <message>
        <source>Change weather</source>
        <translation>更改气象</translation>
    </message>
    <message>
        <source>Weather file</source>
        <translation>气象文件</translation>
    </message>
    <message>
        <source>EnergyPlus weather (*.epw)</source>
        <translation>EnergyPlus 气象文件 (*.epw)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 lines of the weather file were mended.</source>
        <translation>气象文件中有 %1 行已修补。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>逐时</translation>
    </message>
    <message>
        <source>Grid to token</source>
        <translation>电网到 token</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>An hour opens on the plan with all racks at work.</source>
        <translation>全部机柜投运时方可在平面上打开某一小时。</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>敏感因素</translation>
    </message>
    <message>
        <source>Racks at work</source>
        <translation>投运机柜</translation>
    </message>
    <message>
        <source>Solving this hour …</source>
        <translation>正在求解该小时…</translation>
    </message>
</context>
</TS>
