// MicroPython 1.27 (npm's WebAssembly build) as a board: its REPL on standard input and output.
//
//   NODE_PATH=build/peers/npm/node_modules node wasm_board.mjs
//
// For a pty: socat PTY,link=LINK,raw,echo=0 EXEC:"node wasm_board.mjs". What the build has not, it gets here: raw
// paste is declined (its own begins, and hangs), and Ctrl-D starts a new interpreter that finds the old one's files.
// Nothing interrupts a program: it runs in the same thread that would read the Ctrl-C.
import { createRequire } from "module";
import { pathToFileURL } from "url";
import fs from "fs";

const found = createRequire(import.meta.url).resolve("@micropython/micropython-webassembly-pyscript/micropython.mjs");
const { loadMicroPython } = await import(pathToFileURL(found));

const RAW = 0x01, FRIENDLY = 0x02, CTRL_D = 0x04, PASTE = 0x05, A = 0x41;
const OF_THE_SYSTEM = new Set([".", "..", "dev", "proc"]);

let said = []; // what waits to be written
let python; // the interpreter
let isRaw = false; // in the raw REPL
let asked = []; // the octets of a raw-paste request that came so far

function copyFiles(from, to, folder = "") {
    for (const name of from.readdir(folder || "/")) {
        if (folder === "" ? OF_THE_SYSTEM.has(name) : name === "." || name === "..") continue;
        const path = `${folder}/${name}`;
        if (from.isDir(from.stat(path).mode)) {
            if (!to.analyzePath(path).exists) to.mkdir(path);
            copyFiles(from, to, path);
        } else {
            to.writeFile(path, from.readFile(path));
        }
    }
}

async function start() {
    const before = python;
    python = await loadMicroPython({
        heapsize: 1 << 20,
        stdin: () => null, // programs read nothing: what comes, comes to the REPL, between two of them
        stdout: (octets) => said.push(...octets),
        linebuffer: false,
    });
    if (before) copyFiles(before.FS, python.FS);
    python.replInit();
}

async function softReset() {
    said.push(...Buffer.from("MPY: soft reboot\r\n"));
    const kept = said;
    said = [];
    await start();
    if (isRaw) {
        said = [];
        python.replProcessChar(RAW);
    }
    said = kept.concat(said);
}

async function take(octet) {
    if (octet === RAW) isRaw = true;
    if (octet === FRIENDLY) isRaw = false;
    if (python.replProcessChar(octet)) await softReset();
}

// Lets everything through but a raw-paste request, which may come in pieces.
async function takeUnlessPaste(octet) {
    const request = [PASTE, A, RAW];
    if (isRaw && octet === request[asked.length]) {
        asked.push(octet);
        if (asked.length < request.length) return;
        asked = [];
        said.push(0x52, 0x00); // "R": understood; 0: declined
        return;
    }
    const held = asked;
    asked = [];
    for (const each of [...held, octet]) await take(each);
}

await start();
fs.writeSync(1, Buffer.from(said.splice(0)));
for await (const piece of process.stdin)
    for (const octet of piece) {
        await takeUnlessPaste(octet);
        for (let rest = Buffer.from(said.splice(0)); rest.length > 0; ) rest = rest.subarray(writeSome(rest));
    }

function writeSome(octets) {
    try {
        return fs.writeSync(1, octets);
    } catch (error) {
        if (error.code === "EAGAIN") return 0;
        throw error;
    }
}
