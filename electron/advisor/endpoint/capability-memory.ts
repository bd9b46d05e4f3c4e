/** What an endpoint with a model is known to take. */
export interface Abilities {
  tools: boolean;
  /** Whether it takes `stream_options`, by which it tells how many tokens were used. */
  usage: boolean;
}

/** Remembers what endpoints refused, so that each is asked only once. */
export interface CapabilityMemory {
  /** @param endpoint base URL and model, as `endpointName` writes them */
  recall(endpoint: string): Abilities;
  note(endpoint: string, abilities: Abilities): void;
}

/** One name for a model at an address. */
export function endpointName(baseUrl: string, model: string): string {
  return `${baseUrl.replace(/\/+$/, "")} ${model}`;
}

/** A memory that lasts as long as the app runs. Trusts every endpoint until it refuses. */
export function createCapabilityMemory(): CapabilityMemory {
  const known = new Map<string, Abilities>();
  return {
    recall: (endpoint) => known.get(endpoint) ?? { tools: true, usage: true },
    note: (endpoint, abilities) => void known.set(endpoint, { tools: abilities.tools, usage: abilities.usage }),
  };
}
