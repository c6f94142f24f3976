// Puts the compiled modules of dist/ together in few files: opening hundreds costs more than running them.
// zod is in it too: most of it is never used, and loading all of it takes longer than everything else.
// All of them lie flat in dist/bundle, so that what a module looks for beside itself is beside it there too.
import { cpSync } from "node:fs";
import { rolldown } from "rolldown";

/** Programs that never run in one process share no files: what is common would be cut into many small ones. */
const programs = [
  { index: "index", schemas: "schemas" },
  { planoteka: "cli/main" },
  { child: "pool/child", "stand-in": "pool/stand-in" },
];

/** zod has its messages in fifty languages, of which nobody reads any but English. */
const englishOnly = {
  name: "english-only",
  load: (id) => (/zod\/v4\/locales\/index\.js$/.test(id) ? 'export { default as en } from "./en.js";' : null),
};

const external = (id) => /^[^./]/.test(id) && id !== "zod";
for (const entries of programs) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, `dist/${path}.js`]));
  const bundle = await rolldown({ input, external, platform: "node", plugins: [englishOnly] });
  const options = { dir: "dist/bundle", format: "esm", chunkFileNames: "[name]-[hash].js" };
  const groups = "index" in entries ? [await coreOf(bundle, options)] : [];
  await bundle.write({ ...options, codeSplitting: { groups } });
  await bundle.close();
}

/** What the library loads at once goes into one file, as each file costs its own. (Not for programs: they wait for what waits for them.) */
async function coreOf(bundle, options) {
  const known = new Set(loadedAtOnce(await bundle.generate(options), "index.js"));
  return { name: "core", test: (id) => known.has(id) };
}

function loadedAtOnce({ output }, name, seen = new Set()) {
  const chunk = output.find(({ fileName }) => fileName === name);
  if (!chunk || seen.has(chunk)) return [];
  seen.add(chunk);
  return [...Object.keys(chunk.modules), ...chunk.imports.flatMap((other) => loadedAtOnce({ output }, other, seen))];
}

cpSync("dist/store/migrations", "dist/bundle/migrations", { recursive: true });
cpSync("dist/report/page", "dist/bundle/page", { recursive: true });
