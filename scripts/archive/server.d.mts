/** Why there can be no server here; null where there can. */
export function whyNoServer(): string | null;
export function startServer(settings?: string): Promise<{ url: string; pid: number; stop(): void }>;
