/** Who knows a family of words already. A term of a family that the audience knows needs no explanation. */
type Family = "engineering" | "finance" | "product";

/** Words of the trade that other people don't use in this sense. In lower case; the singular stands for the plural. */
const terms: Record<Family, readonly string[]> = {
  engineering: [
    "api",
    "application programming interface",
    "architecture",
    "asynchronous",
    "authentication",
    "authorization",
    "automated test",
    "back end",
    "backend",
    "backlog",
    "bandwidth",
    "binary",
    "branch protection",
    "bus factor",
    "cache",
    "caching",
    "change fail rate",
    "ci",
    "code coverage",
    "code review",
    "codebase",
    "commit",
    "compiler",
    "concurrency",
    "container",
    "continuous delivery",
    "continuous integration",
    "cron",
    "cyclomatic complexity",
    "data lake",
    "data pipeline",
    "data warehouse",
    "database migration",
    "dependency",
    "deploy",
    "deployed",
    "deployment",
    "deployment frequency",
    "devops",
    "docker",
    "elasticity",
    "encryption",
    "endpoint",
    "event sourcing",
    "failover",
    "feature flag",
    "framework",
    "front end",
    "frontend",
    "git",
    "idempotent",
    "infrastructure as code",
    "integration test",
    "kubernetes",
    "latency",
    "lead time",
    "legacy code",
    "legacy system",
    "load balancer",
    "message queue",
    "microservice",
    "middleware",
    "mocking",
    "monolith",
    "multi-tenant",
    "multi-tenancy",
    "namespace",
    "observability",
    "on-call",
    "open source",
    "orchestration",
    "payload",
    "penetration test",
    "pipeline",
    "pull request",
    "query",
    "race condition",
    "rate limit",
    "recovery time objective",
    "recovery point objective",
    "redundancy",
    "refactor",
    "refactoring",
    "regression",
    "regression test",
    "release train",
    "repository",
    "rollback",
    "runtime",
    "scalability",
    "schema",
    "schema migration",
    "scrum",
    "sdk",
    "serverless",
    "service level agreement",
    "service level objective",
    "sharding",
    "single point of failure",
    "single sign-on",
    "software bill of materials",
    "source code",
    "sprint",
    "stack trace",
    "staging environment",
    "static analysis",
    "story point",
    "synchronous",
    "technical debt",
    "tech debt",
    "tech stack",
    "telemetry",
    "tenant isolation",
    "test coverage",
    "threat model",
    "throughput",
    "token",
    "two-factor",
    "unit test",
    "uptime",
    "velocity",
    "version control",
    "virtual machine",
    "vulnerability",
    "webhook",
    "zero-day",
  ],
  finance: [
    "amortisation",
    "annual recurring revenue",
    "arpa",
    "arr",
    "burn multiple",
    "burn rate",
    "cac",
    "capex",
    "cohort",
    "customer acquisition cost",
    "discount rate",
    "ebitda",
    "gross margin",
    "lifetime value",
    "ltv",
    "magic number",
    "monthly recurring revenue",
    "mrr",
    "net burn",
    "net present cost",
    "net present value",
    "net revenue retention",
    "npv",
    "nrr",
    "opex",
    "payback period",
    "quick ratio",
    "rule of 40",
    "runway",
    "total cost of ownership",
    "unit economics",
  ],
  product: [
    "a/b test",
    "activation rate",
    "churn",
    "conversion rate",
    "funnel",
    "k factor",
    "north star metric",
    "onboarding flow",
    "product-market fit",
    "product-qualified lead",
    "retention curve",
    "roadmap",
    "user story",
  ],
};

/** Short forms in capitals that everybody reads without help. */
const everydayCapitals = new Set(
  "AM PM OK US USA UK EU UN TV ID PC IT HR CEO CFO CTO COO CIO VAT PDF CSV USD EUR GBP JPY CHF AD BC FAQ PS NB ASAP DIY GDP ISO Q1 Q2 Q3 Q4 I A AI VP PR SMS GPS ATM URL WIFI CD DVD".split(
    " ",
  ),
);
const knownBy: Record<string, readonly Family[]> = {
  engineers: ["engineering", "product"],
  investor: ["finance"],
  board: [],
  founder: [],
  sales: ["product"],
  customer: [],
};
/** Families that an audience knows, by the short forms of which it needs no explanation either. */
const capitalsOfFinance = new Set([
  "ARR",
  "MRR",
  "CAC",
  "LTV",
  "NRR",
  "EBITDA",
  "ARPA",
  "NPV",
  "CAPEX",
  "OPEX",
  "IRR",
  "ROI",
  "KPI",
  "IPO",
  "SAAS",
]);

/** A term where it stands in a text. */
export interface TermUse {
  /** As it is written there. */
  term: string;
  start: number;
  end: number;
}

const escaped = (term: string) => term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[ -]/g, "[ -]");

/** The first use of each technical term in a text that the audience does not know already, in the order of the text. Acronyms count as terms. */
export function firstUses(text: string, audience: string): TermUse[] {
  const known = new Set(knownBy[audience] ?? []);
  const wanted = (Object.keys(terms) as Family[])
    .filter((family) => !known.has(family))
    .flatMap((family) => terms[family]);
  // The longest first, so that "technical debt" is one term and "regression test" is not "regression".
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${[...wanted]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join("|")})(?:e?s)?(?![\\p{L}\\p{N}_-])`,
    "giu",
  );
  const first = new Map<string, TermUse>();
  const keep = (hit: RegExpExecArray) => {
    const name = nameOf(hit[0]);
    if (!first.has(name)) first.set(name, { term: hit[0], start: hit.index, end: hit.index + hit[0].length });
  };
  for (const hit of text.matchAll(pattern)) keep(hit);
  for (const hit of text
    .replace(shouting, (words) => " ".repeat(words.length))
    .matchAll(/(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9]{1,5}s?(?![\p{L}\p{N}_-])/gu)) {
    const letters = hit[0].replace(/s$/, "");
    const isKnown =
      everydayCapitals.has(letters) ||
      listed.has(letters.toLowerCase()) ||
      (known.has("finance") && capitalsOfFinance.has(letters));
    if (!isKnown) keep(hit);
  }
  return [...first.values()].sort((a, b) => a.start - b.start);
}

/** One name for a term however it is written: "Pull-requests" is "pull request". */
const nameOf = (term: string) => term.toLowerCase().replace(/[ -]+/g, " ").replace(/s$/, "");
const listed = new Set(Object.values(terms).flat());
/** Four words and more in capitals are emphasis, no acronyms. */
const shouting = /(?<![\p{L}\p{N}])(?:[A-Z]+[ ,;:'!?.-]+){3,}[A-Z]+(?![\p{L}\p{N}])/gu;

/**
 * Whether a term is explained where it first stands: by a bracket, "that is", "means", "is a" and the like right behind it, by standing itself in the
 * bracket behind its long form, by "called", "known as" before it, or by a next sentence that begins with "That means".
 */
export function isExplained(text: string, { start, end, term }: TermUse): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60).replace(/^["”'’]/, "");
  if (
    /^[^.!?]{0,140}[.!?]\s+(?:that|this|it|in plain words|in other words)[, ]+(?:means|is (?:an?|the|what|when|how)\b)/i.test(
      text.slice(end, end + 200),
    )
  )
    return true;
  if (/\p{L}[\p{L}\s'’-]*\(\s*$/u.test(before) && /^\s*[),;]/.test(after)) return true;
  if (
    /\b(?:called|known as|named|we call (?:it|this|that)|we mean by|the word for (?:it|this|that) is|term is|in other words)\s+(?:(?:an?|the)\s+)?["“'‘]?$/i.test(
      before,
    )
  )
    return true;
  if (/^\s*\((?!\s*\))/.test(after) && !/^\s*\((?:see|and|or|e\.g\.|\d)/i.test(after)) return true;
  if (/^\s*(?:,\s*|[—–-]\s+)?(?:that is|i\.e\.|meaning|in other words|or rather|or simply)\b/i.test(after)) return true;
  if (
    /^\s*(?::|[—–])\s*(?:an?|the|how|what|when|work|code|money|time|all|any|each|every|those|people)\b/i.test(after)
  )
    return true;
  // An aside of several words and its closing comma; two words are an item of a list.
  if (/^,\s*(?:an?|the|work|time|money)\s+(?:(?!and\b|or\b)\p{Ll}[\p{Ll}'’-]*\s+){2,}\p{Ll}[\p{Ll}'’-]*\s*[,;.—–]/u.test(text.slice(end, end + 140)))
    return true;
  if (/^\s*,?\s*(?:which\s+)?(?:means?|refers? to|stands? for|describes?)\b/i.test(after)) return true;
  return (
    /^\s*(?:is|are)\s+(?:like\s+)?(?:an?|the|what|when|how|where|work|code|money|time|software|any|every)\b/i.test(
      after,
    ) &&
    !/^(?:is|are)\s+the\s+(?:problem|reason|cause)/i.test(after.trim()) &&
    term !== ""
  );
}
