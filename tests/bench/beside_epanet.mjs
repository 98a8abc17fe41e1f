// SPDX-License-Identifier: GPL-3.0-or-later
// Gridhall's network solver beside EPANET 2.3.5 (npm epanet-js, the same C compiled to WebAssembly): the same files, the same
// accuracy, one run. `./dev bench epanet` calls it with the folder to write to and the benchmark program.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, program] = process.argv.slice(2);
const { InitHydOption, LinkProperty, Project, Workspace } = createRequire(join(folder, 'package.json'))('epanet-js');
const changed = 40, rounds = 60; // the link whose minor loss is edited for warm starts

function file(junctions, reservoirs, pipes, pumps, curves) {
    const section = (name, lines) => `[${name}]\n${lines.join('\n')}\n`;
    return section('JUNCTIONS', junctions) + section('RESERVOIRS', reservoirs) + section('PIPES', pipes) + section('PUMPS', pumps) +
        section('CURVES', curves) + section('OPTIONS', ['Units LPS', 'Headloss D-W', 'Accuracy 0.00001', 'Trials 200']) +
        section('TIMES', ['Duration 0']) + '[END]\n';
}

/// A mesh of 51 x 49 with demands, 4,899 pipes.
function mesh(across, down) {
    const junctions = [], pipes = [];
    for (let i = 0; i < across * down; ++i) junctions.push(`J${i} 0 ${0.1 * ((i * 7) % 5)}`);
    const pipe = (a, b, bore) => pipes.push(`P${pipes.length} ${a} ${b} 40 ${bore} 0.1 0 Open`);
    for (let y = 0; y < down; ++y)
        for (let x = 0; x < across; ++x) {
            const at = y * across + x;
            if (x > 0) pipe(`J${at - 1}`, `J${at}`, 100 + 50 * ((x + y) % 4));
            if (y > 0) pipe(`J${at - across}`, `J${at}`, 100 + 50 * ((x * y) % 4));
        }
    pipe('R', 'J0', 500);
    return file(junctions, ['R 180'], pipes, [], []);
}

/// Coolant loops of ten rows of twenty racks, a pump each.
function loops(count) {
    const junctions = [], reservoirs = [], pipes = [], pumps = [];
    const node = () => (junctions.push(`J${junctions.length} 0 0`), `J${junctions.length - 1}`);
    const pipe = (a, b, length, bore, loss) => pipes.push(`P${pipes.length} ${a} ${b} ${length} ${bore} 0.045 ${loss} Open`);
    for (let loop = 0; loop < count; ++loop) {
        reservoirs.push(`R${loop} 20`);
        let back = `R${loop}`, supply = node();
        pumps.push(`U${loop} ${back} ${supply} HEAD C`);
        for (let row = 0; row < 10; ++row) {
            let s = node(), r = node();
            pipe(supply, s, 3, 200, 0.5);
            pipe(r, back, 3, 200, 0.5);
            [supply, back] = [s, r];
            for (let rack = 0; rack < 20; ++rack) {
                const a = node(), b = node();
                pipe(s, a, 0.8, 100, 0.3);
                pipe(b, r, 0.8, 100, 0.3);
                pipe(a, b, 3, 38, 120);
                [s, r] = [a, b];
            }
        }
    }
    return file(junctions, reservoirs, pipes, pumps, ['C 63.4 33.75']);
}

const workspace = new Workspace();
if (workspace.loadModule) await workspace.loadModule();

function medianMs(act) {
    const times = [];
    for (let i = 0; i < rounds; ++i) {
        const start = performance.now();
        act();
        times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[rounds >> 1];
}

/// Milliseconds of EPANET: with its ordering of the matrix, with that kept, and from the last flows after an edit.
function epanetMs(text) {
    const model = new Project(workspace);
    workspace.writeFile('net.inp', text);
    model.open('net.inp', 'net.rpt', 'net.out');
    const run = (flows) => {
        model.initH(flows);
        model.runH();
    };
    const first = medianMs(() => {
        model.openH();
        run(InitHydOption.InitFlow);
        model.closeH();
    });
    model.openH();
    const cold = medianMs(() => run(InitHydOption.InitFlow));
    let edits = 0;
    const warm = medianMs(() => {
        model.setLinkValue(changed + 1, LinkProperty.MinorLoss, ++edits % 2 ? 1.5 : 2);
        run(InitHydOption.NoSave);
    });
    model.close();
    return { first, cold, warm };
}

const networks = { mesh: mesh(51, 49), loops: loops(8) };
const paths = Object.entries(networks).map(([name, text]) => {
    const path = join(folder, `${name}.inp`);
    writeFileSync(path, text);
    return path;
});
const report = JSON.parse(execFileSync(program, ['--benchmark_filter=^beside/', '--benchmark_repetitions=5', '--benchmark_format=json'],
    { env: { ...process.env, GRIDHALL_NETWORKS: paths.join(':') }, stdio: ['ignore', 'pipe', 'ignore'] }));
const ours = (name) => report.benchmarks.find((one) => one.name === `beside/${name}_median`).real_time;

console.log('network  start                 Gridhall ms   EPANET ms   ratio');
for (const [name, text] of Object.entries(networks)) {
    const epanet = epanetMs(text);
    for (const [start, words] of [['first', 'cold, order found'], ['cold', 'cold, order kept'], ['warm', 'warm after one edit']]) {
        const mine = ours(`${name}/${start}`), theirs = epanet[start];
        console.log(name.padEnd(9) + words.padEnd(20) + mine.toFixed(2).padStart(13) + theirs.toFixed(2).padStart(12) +
            (mine / theirs).toFixed(2).padStart(8));
    }
}
