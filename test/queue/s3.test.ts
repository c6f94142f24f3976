import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
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

/** As much of S3 as is asked for here: a list of what begins with a prefix, and objects. */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://storage");
  const key = decodeURIComponent(url.pathname).replace(/^\/archive\/?/, "");
  if (!url.pathname.startsWith("/archive")) return response.writeHead(404).end();
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
  expect(await all(walkObjects("s3://archive/2023/photo.jpg", "en"))).toMatchObject([{ read: expect.any(Function) }]);
});

test("where nothing is, or nobody may look, that is told", async () => {
  const told = { path: "s3://archive/2022", problem: expect.stringMatching(/no such object/) };
  expect(await all(walkObjects("s3://archive/2022", "en"))).toEqual([told]);
  expect(await all(walkObjects("s3://elsewhere/2022", "en"))).toMatchObject([{ problem: expect.stringMatching(/./) }]);
});

test("an object that went away is told as such", async () => {
  expect(await locationReader()("s3://archive/2023/gone.txt")).toMatchObject({
    problem: expect.stringMatching(/not exist|not found/i),
  });
});
