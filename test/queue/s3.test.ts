import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { locate, locationReader } from "../../src/queue/inputs.ts";
import { walkObjects } from "../../src/queue/s3.ts";
import { sha256 } from "../../src/sha256.ts";

const objects: Record<string, string> = {
  "2023/план 1.txt": "one",
  "2023/b & c.txt": "two",
  "2023/photo.jpg": "no document",
  "2023/all.zip": "an archive",
  "2024/other.txt": "of another prefix",
  "20234/other.txt": "of a prefix that begins like the other",
};

const escaped = (text: string) => text.replaceAll("&", "&amp;");

const refusal = (code: string, message: string) => `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;

/** Names of buckets that are refused, with the answer of a real storage. */
const refusals: Record<string, [status: number, answer: string]> = {
  "/signed-wrong": [403, refusal("SignatureDoesNotMatch", "The request signature does not match.")],
  "/of-another": [403, refusal("AccessDenied", "Access Denied")],
  "/far": [400, refusal("AuthorizationHeaderMalformed", "the region is wrong; expecting 'eu-central-1'")],
  "/elsewhere": [404, refusal("NoSuchBucket", "The specified bucket does not exist")],
  "/broken": [500, ""],
};

/** As much of S3 as is asked for here: a list of what begins with a prefix, and objects. */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://storage");
  const key = decodeURIComponent(url.pathname).replace(/^\/archive\/?/, "");
  const [status, answer] = refusals[/^\/[^/]*/.exec(url.pathname)?.[0] ?? ""] ?? [];
  if (status) return response.writeHead(status).end(answer);
  if (!request.headers.authorization?.includes("Credential=somebody/")) return response.writeHead(403).end();
  if (url.searchParams.has("location"))
    return response.end('<LocationConstraint xmlns="x">us-east-1</LocationConstraint>');
  if (key === "") {
    const names = Object.keys(objects).filter((name) => name.startsWith(url.searchParams.get("prefix") ?? ""));
    const contents = names.map(
      (name) => `<Contents><Key>${escaped(name)}</Key><Size>1</Size><ETag>"e"</ETag></Contents>`,
    );
    return response.end(
      `<ListBucketResult><Name>archive</Name><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`,
    );
  }
  const object = objects[key];
  return object === undefined ? response.writeHead(404).end() : response.end(object);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ACCESS_KEY_ID = "somebody";
  process.env.AWS_SECRET_ACCESS_KEY = "secret";
});

afterAll(() => void server.close());

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

test("documents of a prefix are found and read; others are left alone", async () => {
  const location = "s3://archive/2023/";
  const found = await all(walkObjects(location, "en"));
  expect(found.filter((file) => "skipped" in file)).toMatchObject([
    { path: `${location}photo.jpg` },
    { path: `${location}all.zip` },
  ]);
  const [first = { path: "" }, second = { path: "" }] = await all(locate(walkObjects(location, "en")));
  expect(first).toEqual({
    path: `${location}план 1.txt`,
    location: first.path,
    sha256: sha256(Buffer.from("one")),
    bytes: 3,
  });
  expect(await locationReader()(second.path)).toEqual({ path: `${location}b & c.txt`, bytes: Buffer.from("two") });
});

test("a prefix ends where a name ends, and may name one object", async () => {
  const paths = async (location: string) => (await all(walkObjects(location, "en"))).map(({ path }) => path);
  expect(await paths("s3://archive/2023")).toEqual(await paths("s3://archive/2023/"));
  expect(await all(walkObjects("s3://archive/2023/photo.jpg", "en"))).toEqual([
    { path: "s3://archive/2023/photo.jpg" },
  ]);
});

test("where nothing is, that is told", async () => {
  const told = { path: "s3://archive/2022", problem: expect.stringMatching(/no such object/) };
  expect(await all(walkObjects("s3://archive/2022", "en"))).toEqual([told]);
});

test("an object that went away is told as such", async () => {
  expect(await locationReader()("s3://archive/2023/gone.txt")).toEqual({
    path: "s3://archive/2023/gone.txt",
    problem: "there is no such object",
  });
});

/** Told when objects are looked for, and when one is read; that is then known not to be the object's fault. */
async function expectFault(bucket: string, words: RegExp): Promise<void> {
  const found = expect.stringMatching(words);
  await expect(all(walkObjects(`s3://${bucket}/2023`, "en"))).rejects.toMatchObject({ code: "no-storage", found });
  const object = `s3://${bucket}/2023/a.txt`;
  expect(await locationReader()(object)).toEqual({ path: object, problem: found, isAway: true });
}

test.each([
  ["signed-wrong", /AWS_SECRET_ACCESS_KEY \(SignatureDoesNotMatch: The request signature does not match\.\)$/],
  ["of-another", /^the key may not read here.*\(AccessDenied: Access Denied\)$/],
  ["far", /set AWS_REGION .*eu-central-1/],
  ["elsewhere", /^there is no bucket elsewhere; check its name, and AWS_ENDPOINT_URL$/],
  ["broken", /^the storage http:.* says: .*500/],
])("a storage that refuses the bucket %s is told by what to do", expectFault);

describe("with other settings", () => {
  /** The client is made once, with the settings of its time. */
  async function withSettings(settings: Record<string, string>): Promise<typeof import("../../src/queue/s3.ts")> {
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    vi.resetModules();
    return import("../../src/queue/s3.ts");
  }

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ["no key", { AWS_ACCESS_KEY_ID: "" }, /^no key was given; set AWS_ACCESS_KEY_ID/],
    ["nobody's key", { AWS_ACCESS_KEY_ID: "nobody" }, /^the key may not read here/],
    [
      "a server that is not there",
      { AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
      /127\.0\.0\.1:1 does not answer.*ECONNREFUSED/,
    ],
  ])("%s is told", async (_, settings, words) => {
    const { walkObjects } = await withSettings(settings);
    await expect(all(walkObjects("s3://archive/2023", "en"))).rejects.toMatchObject({
      code: "no-storage",
      found: expect.stringMatching(words),
    });
  });
});
