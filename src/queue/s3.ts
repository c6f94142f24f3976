/** Documents in an object storage that speaks S3, by the usual variables of the environment (AWS_ACCESS_KEY_ID …). */
import type { Client } from "minio";
import { isArchive } from "../archive/walk.ts";
import { leave } from "../files.ts";
import type { FoundFile } from "../found.ts";
import { type Language, wordsOf } from "../language/index.ts";
import { optional } from "../postgres/optional.ts";
import { limits } from "../read/limits.ts";

export const isObject = (location: string): boolean => location.startsWith("s3://");

interface Address {
  bucket: string;
  key: string;
}

function addressOf(location: string): Address {
  const [bucket = "", ...key] = location.slice("s3://".length).split("/");
  return { bucket, key: key.join("/") };
}

let client: Promise<Client> | undefined;

function clientOf(): Promise<Client> {
  client ??= optional("minio", () => import("minio")).then((minio) => new minio.Client(clientOptions(process.env)));
  return client;
}

function clientOptions(env: NodeJS.ProcessEnv) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL;
  const { hostname, port, protocol } = new URL(endpoint || "https://s3.amazonaws.com");
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  return {
    endPoint: hostname,
    useSSL: protocol === "https:",
    pathStyle: endpoint !== undefined,
    accessKey: env.AWS_ACCESS_KEY_ID ?? "",
    secretKey: env.AWS_SECRET_ACCESS_KEY ?? "",
    ...(port && { port: Number(port) }),
    ...(region && { region }),
    ...(env.AWS_SESSION_TOKEN && { sessionToken: env.AWS_SESSION_TOKEN }),
  };
}

/** The objects below a prefix, which ends where a name in it ends («2023» is not «20234/»), or the one object of that name. */
export async function* walkObjects(location: string, language: Language): AsyncGenerator<FoundFile> {
  const { bucket, key: prefix } = addressOf(location);
  const words = wordsOf(language);
  let found = 0;
  try {
    for await (const { name } of (await clientOf()).listObjectsV2(bucket, prefix, true)) {
      const path = `s3://${bucket}/${name}`;
      if (name === undefined || !isBelow(prefix, name) || name.endsWith("/")) continue; // the last is a mark for a folder
      found++;
      const why = isArchive(name) ? words.queue.objectArchive : name === prefix ? undefined : leave(name, words);
      yield why === undefined ? { path, read: () => readObject(path) } : { path, skipped: why };
    }
    if (found === 0) yield { path: location, problem: words.queue.noObject };
  } catch (error) {
    yield { path: location, problem: (error as Error).message };
  }
}

const isBelow = (prefix: string, name: string) =>
  prefix === "" || prefix.endsWith("/") || name === prefix || name.startsWith(`${prefix}/`);

export async function readObject(location: string): Promise<Uint8Array> {
  const { bucket, key } = addressOf(location);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of await (await clientOf()).getObject(bucket, key)) {
    pieces.push(piece as Buffer);
    size += piece.length;
    if (size > limits.bytes.other) throw new Error(`it is larger than ${limits.bytes.other / 1e6} MB`);
  }
  return Buffer.concat(pieces);
}
