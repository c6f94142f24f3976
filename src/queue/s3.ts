/** Documents in an object storage that speaks S3, by the usual variables of the environment (AWS_ACCESS_KEY_ID …). */
import type { Client } from "minio";
import { isArchive } from "../archive/walk.ts";
import { leave } from "../files.ts";
import type { FoundFile } from "../found.ts";
import { type Language, wordsOf } from "../language/index.ts";
import type { Words } from "../language/words.ts";
import type { Source } from "../options.ts";
import { optional } from "../postgres/optional.ts";
import { limits } from "../read/limits.ts";
import { StoreError } from "../store/error.ts";
import { storageFault } from "./s3-faults.ts";
import type { Unreadable } from "./unreadable.ts";

export const isObject = (location: string): boolean => location.startsWith("s3://");

interface Address {
  bucket: string;
  key: string;
}

function addressOf(location: string): Address {
  const [bucket = "", ...key] = location.slice("s3://".length).split("/");
  return { bucket, key: key.join("/") };
}

const defaultEndpoint = "https://s3.amazonaws.com";

let client: Promise<Client> | undefined;

function clientOf(): Promise<Client> {
  client ??= optional("minio", () => import("minio")).then((minio) => new minio.Client(clientOptions(process.env)));
  return client;
}

const endpointIn = (env: NodeJS.ProcessEnv) => env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL;

function clientOptions(env: NodeJS.ProcessEnv) {
  const endpoint = endpointIn(env);
  const { hostname, port, protocol } = new URL(endpoint || defaultEndpoint);
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
      yield why === undefined ? { path } : { path, skipped: why };
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("no-storage", { file: location, found: worded(error, bucket, words) }, error);
  }
  if (found === 0) yield { path: location, problem: words.queue.noObject };
}

const isBelow = (prefix: string, name: string) =>
  prefix === "" || prefix.endsWith("/") || name === prefix || name.startsWith(`${prefix}/`);

export async function readObject(location: string, language: Language = "en"): Promise<Source | Unreadable> {
  const { bucket, key } = addressOf(location);
  const words = wordsOf(language);
  const most = limits.bytes.other;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of await (await clientOf()).getObject(bucket, key)) {
      pieces.push(piece as Buffer);
      size += piece.length;
      if (size > most) return { path: location, problem: words.storage["too-large"]("", String(most / 1e6)) };
    }
    return { path: location, bytes: Buffer.concat(pieces) };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const isAway = storageFault(error) !== "gone";
    return { path: location, problem: worded(error, bucket, words), ...(isAway && { isAway }) };
  }
}

/** Of a fault in the bucket's address the bucket is named, of any other the server. */
function worded(error: unknown, bucket: string, { storage }: Words): string {
  const { code, message } = error as { code?: string; message: string };
  const fault = storageFault(error);
  const place = fault === "bucket" ? bucket : endpointIn(process.env) || defaultEndpoint;
  return storage[fault](place, code ? `${code}: ${message}` : message);
}
