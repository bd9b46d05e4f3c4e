import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CallOutput } from "../../../electron/contract/calls.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { SessionId } from "../../../electron/contract/ids.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import styles from "./paper.module.css";

const roles = ["system", "user", "assistant"] as const;

/**
 * The request that a model would get now, word for word: messages, the functions by which it hands over the cards and runs
 * what-ifs, and the rest, so that one can see what leaves the computer before it does.
 */
export function RequestPreview({ sessionId }: { sessionId: SessionId }) {
  const { t: commonWords } = useTranslation("common");
  const [request, setRequest] = useState<CallOutput<"session.previewRequest"> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const reply = await bridge.invoke("session.previewRequest", { sessionId });
      if (gone) return;
      if (reply.ok) setRequest(reply.value);
      else setProblem(reply.error);
    };
    void read();
    return () => void (gone = true);
  }, [sessionId]);
  if (problem !== null) return <ProblemNote message={problem.message} hint={problem.hint} />;
  if (request === null) return <Loader size="sm" aria-label={commonWords("loading")} />;
  return <SentMessages request={request} />;
}

/** A request word for word. */
export function SentMessages({ request }: { request: CallOutput<"session.previewRequest"> }) {
  const { t } = useTranslation("advice");
  const titleOf = (role: string): string => {
    const known = roles.find((one) => one === role);
    return known === undefined ? role : t(`request.roles.${known}`);
  };
  return (
    <>
      <p>{t("request.lead", { tokens: new Intl.NumberFormat("en-US").format(request.tokens) })}</p>
      {request.address !== "" && <p>{t("request.address", { address: request.address })}</p>}
      {request.messages.map((message, at) => (
        <section key={at} className={styles.message}>
          <h3>{titleOf(message.role)}</h3>
          <pre dir="auto">{message.content}</pre>
        </section>
      ))}
      {request.functions.map(({ name, description, parameters }) => (
        <section key={name} className={styles.message}>
          <h3>{t("request.function", { name })}</h3>
          <p>{description}</p>
          <pre>{parameters}</pre>
        </section>
      ))}
      <section className={styles.message}>
        <h3>{t("request.rest")}</h3>
        <pre>{request.rest}</pre>
      </section>
      <p>{t("request.later")}</p>
    </>
  );
}
