// Puts the script and the styles of the report's page together: node scripts/page.mjs [DIST].
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const source = "src/report/page";
const out = join(process.argv[2] ?? "dist", "report/page");
const script = join(out, "script.js");

mkdirSync(out, { recursive: true });
const bundle = await rolldown({
  input: join(source, "main.ts"),
  platform: "browser",
  tsconfig: join(source, "tsconfig.json"),
});
await bundle.write({ file: script, format: "iife", minify: { compress: false, mangle: false } });
await bundle.close();
if (readFileSync(script, "utf8").includes("</script")) throw new Error("the page's script would end itself");

const styles = readdirSync(source).filter((name) => name.endsWith(".css"));
writeFileSync(
  join(out, "style.css"),
  styles
    .sort()
    .map((name) => readFileSync(join(source, name), "utf8"))
    .join("\n"),
);
