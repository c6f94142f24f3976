/** What is wrong with an object storage, by the codes of S3 and of the network. */
import type { Words } from "../language/words.ts";

type StorageFault = keyof Words["storage"];

const faults: Readonly<Record<string, StorageFault>> = {
  SignatureDoesNotMatch: "key",
  InvalidAccessKeyId: "key",
  InvalidToken: "key",
  ExpiredToken: "key",
  AccessDenied: "forbidden",
  AllAccessDisabled: "forbidden",
  NoSuchBucket: "bucket",
  InvalidBucketName: "bucket",
  AuthorizationHeaderMalformed: "region",
  PermanentRedirect: "region",
  RequestTimeTooSkewed: "clock",
  NoSuchKey: "gone",
  NotFound: "gone",
};

/** Node's codes, such as ECONNREFUSED and CERT_HAS_EXPIRED. */
const isOfNetwork = (code: string) => /^(?:E[A-Z]{3,}|CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);

/** Without a key nothing is asked in anybody's name, and the storage says only that this may not be. */
export function storageFault(error: unknown, env: NodeJS.ProcessEnv = process.env): StorageFault {
  const code = String((error as { code?: unknown }).code ?? "");
  const fault = faults[code] ?? (isOfNetwork(code) ? "unreachable" : "other");
  return fault === "forbidden" && !env.AWS_ACCESS_KEY_ID ? "no-key" : fault;
}
