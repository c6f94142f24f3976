/**
 * The same properties are asked of the same values in every run, so that none fails by chance; other values:
 *   for seed in $(seq 30); do PLANOTEKA_SEED=$seed npx vitest run || break; done
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.PLANOTEKA_SEED ?? 1) });

// Programs that a test starts speak English, whatever the language of the machine.
process.env.LC_ALL = "C";

// Node would parse all of these authorities at every start, for a fifth of a second each time; no test asks the network.
delete process.env.NODE_EXTRA_CA_CERTS;
