import type { Connection } from "vscode-languageserver";
import type { EditorOptions, PlanDocument } from "../../language/document.ts";
import {
  type ActParams,
  type ActsParams,
  type AnswerParams,
  type AttentionParams,
  type CardParams,
  type PathParams,
  plansChanged,
  type RowsParams,
  requests,
} from "../../language/sidebar/protocol.ts";
import { logFailure } from "../guard.ts";
import type { Life } from "../life.ts";
import type { Quiet } from "../quiet.ts";
import type { Runtime } from "../runtime.ts";
import { actReply, actsFor, choicesFor, problemFor } from "./act-answers.ts";
import type { SidebarPlans } from "./sidebar-plans.ts";
import { attentionIn, cardFor, pathTo, planSummaries, rowsFor, viewChoices } from "./tree-answers.ts";

interface Surroundings {
  readonly runtime: Runtime;
  readonly quiet: Quiet;
  readonly plans: SidebarPlans;
  readonly options: () => EditorOptions;
  /** Resolves when something of the plans may have changed. */
  readonly nextChange: () => Promise<void>;
  /** Whether plans are being read, so that more will change at once. */
  readonly isReading: () => boolean;
  readonly life: Life;
}

/**
 * The sidebar is told of changes at most this often, in milliseconds; more seldom while plans are read by the hundred,
 * since it asks for everything each time.
 */
const gathering = { usual: 100, reading: 500 };

/** What the sidebar asks for by itself, as for its badges whenever it is told of a change: nobody at the editor waits for that. */
const askedAgain: ReadonlySet<string> = new Set([
  ...[requests.rows, requests.plans, requests.views, requests.attention],
]);

/** Answers an editor that shows the sidebar and acts in it, and tells it when what it shows may have changed. */
export function serveSidebar(
  connection: Connection,
  { life, runtime, quiet, plans, options, nextChange, isReading }: Surroundings,
): void {
  const answer = <Params, Result>(method: string, give: (params: Params) => Result | Promise<Result>) => {
    connection.onRequest(method, async (params: Params): Promise<unknown> => {
      const refusal = life.refusal();
      if (refusal) return refusal;
      if (!askedAgain.has(method)) quiet.disturb();
      try {
        return (await give(params)) ?? null;
      } catch (error) {
        logFailure(life, method, error);
        return null;
      }
    });
  };
  const about =
    <Params extends { readonly plan: string }, Result>(
      give: (document: PlanDocument, params: Params) => Result | undefined,
    ) =>
    async (params: Params) => {
      const document = await plans.read(params.plan);
      return document && give(document, params);
    };
  const language = () => options().language;

  answer(requests.rows, (params: RowsParams) => rowsFor(plans, params, language()));
  answer(requests.path, (params: PathParams) => pathTo(plans, params, language()));
  answer(requests.views, () => viewChoices(language()));
  answer(requests.plans, () => planSummaries(plans));
  answer(requests.attention, (params: AttentionParams) => attentionIn(plans, params, language()));
  answer(
    requests.card,
    about((document, params: CardParams) => cardFor(document, params, language())),
  );
  answer(
    requests.acts,
    about((document, params: ActsParams) => actsFor(document, params, language())),
  );
  answer(
    requests.act,
    about((document, params: ActParams) => {
      const standing = { isOpen: plans.isOpen(params.plan), isOneOfSeveral: plans.uris().length > 1 };
      return actReply(document, params, options(), standing);
    }),
  );
  answer(
    requests.choices,
    about((document, params: AnswerParams) => choicesFor(document, params, language())),
  );
  answer(
    requests.problem,
    about((document, params: AnswerParams) => problemFor(document, params, language())),
  );

  const follow = async () => {
    for (;;) {
      await nextChange();
      for (let waited = 0; waited < (isReading() ? gathering.reading : gathering.usual); ) {
        await new Promise<void>((resolve) => void runtime.later(resolve, gathering.usual));
        waited += gathering.usual;
      }
      if (life.hasEnded()) return;
      await connection.sendNotification(plansChanged);
    }
  };
  void follow().catch((error: unknown) => logFailure(life, "Telling the sidebar", error));
}
