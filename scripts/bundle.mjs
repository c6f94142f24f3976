// Puts the compiled modules of dist/ together in few files: opening hundreds costs more than running them.
// zod is in it too: most of it is never used, and loading all of it takes longer than everything else.
// All of them lie flat in dist/bundle, so that what a module looks for beside itself is beside it there too.
import { cpSync } from "node:fs";
import { rolldown } from "rolldown";

const entries = { index: "index", planoteka: "cli/main", child: "pool/child", "stand-in": "pool/stand-in" };

const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, `dist/${path}.js`]));
const bundle = await rolldown({ input, external: (id) => /^[^./]/.test(id) && id !== "zod", platform: "node" });
await bundle.write({ dir: "dist/bundle", format: "esm", chunkFileNames: "[name]-[hash].js" });
await bundle.close();
cpSync("dist/store/migrations", "dist/bundle/migrations", { recursive: true });
cpSync("dist/report/page", "dist/bundle/page", { recursive: true });
