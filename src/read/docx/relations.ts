/** Which part refers to which, by the .rels parts of a package. */
import { scanXml } from "../xml/index.ts";

export interface Relation {
  id: string;
  /** Last word of the type's address, which transitional and Strict files share: `styles`, `header`, `aFChunk` … */
  type: string;
  /** The name of the part. */
  target: string;
}

/** The relations of the part `from`; those to places outside the package are left out. */
export function readRelations(xml: string | null, from: string): Relation[] {
  const relations: Relation[] = [];
  if (xml === null) return relations;
  scanXml(xml, {
    open(name, tag) {
      if (name !== "rel:Relationship" || tag.attribute("TargetMode") === "External") return;
      const type = tag.attribute("Type") ?? "";
      const target = resolvePart(tag.attribute("Target") ?? "", from);
      relations.push({ id: tag.attribute("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

/** The part that holds the relations of another; "" is the package itself. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** A target as a part name: relative ones count from the folder of the part that names them. */
function resolvePart(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}
