// Compiles files with the real mpy-cross (the npm package @pybricks/mpy-cross-v6, 1.19.1).
//
//   node mpy_cross.js < JOBS
//
// JOBS is a JSON list of {source, name, target}: the file to read, the name to embed, the file to
// write. Prints a JSON object: what mpy-cross said of each source that it refused.
delete globalThis.fetch; // or emscripten would try to fetch the .wasm from the net
const fs = require("fs");
const { compile } = require("@pybricks/mpy-cross-v6");
const wasm = require.resolve("@pybricks/mpy-cross-v6/build/mpy-cross-v6.wasm");

async function main() {
    const refusals = {};
    for (const { source, name, target } of JSON.parse(fs.readFileSync(0, "utf8"))) {
        const result = await compile(name, fs.readFileSync(source, "utf8"), [], wasm);
        if (result.status === 0 && result.mpy) {
            fs.writeFileSync(target, result.mpy);
        } else {
            refusals[source] = (result.err || []).slice(-1)[0] || "no word";
        }
    }
    console.log(JSON.stringify(refusals));
}

main();
