package org.rouse.ingest.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.rouse.contracts.v1.PullTask;
import org.rouse.ingest.accounts.AccessTokens;
import org.rouse.ingest.accounts.AccountGoneException;
import org.rouse.ingest.accounts.ProviderAwayException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Carries out one task, page after page. A task that failed halfway begins anew: what was read before is the same evidence. */
final class Puller {

    private static final JsonMapper JSON = new JsonMapper();

    /** Tells that a person withdrew, which no data follows from. */
    private static final String DEREGISTERED = "deregistrations";

    private final PullSettings settings;
    private final PullPlans plans;
    private final AccessTokens tokens;
    private final Fetcher fetcher;
    private final Budgets budgets = new Budgets();
    private final PulledPages pages;
    private final InstantSource clock;

    Puller(PullSettings settings, AccessTokens tokens, PulledPages pages, InstantSource clock) {
        this.settings = settings;
        this.plans = new PullPlans(settings);
        this.tokens = tokens;
        this.fetcher = new Fetcher(settings.timeout(), settings.answerBytes());
        this.pages = pages;
        this.clock = clock;
    }

    Pulled pull(PullTask task) throws InterruptedException {
        Optional<PullPlan> plan = plans.of(task.getProvider());
        if (plan.isEmpty()) {
            return new Pulled.GivenUp("provider");
        }
        try {
            if (task.getWhat().equals(DEREGISTERED)) {
                tokens.refused(task.getProvider(), task.getPersonId());
                tokens.accessToken(task.getProvider(), task.getPersonId()); // fails, and marks the account
                return new Pulled.Done();
            }
            return all(task, plan.get());
        } catch (AccountGoneException e) {
            return task.getWhat().equals(DEREGISTERED) ? new Pulled.Done() : new Pulled.GivenUp("account");
        } catch (PullRefusedException e) {
            return new Pulled.GivenUp(e.reason());
        } catch (IOException | ProviderAwayException e) {
            return new Pulled.Later(Duration.ZERO, "unreachable");
        }
    }

    private Pulled all(PullTask task, PullPlan plan)
            throws AccountGoneException, PullRefusedException, IOException, InterruptedException {
        Deque<PullRequest> waiting = new ArrayDeque<>(plan.requests(task));
        for (int page = 0; !waiting.isEmpty(); page++) {
            if (page == settings.pages()) {
                return new Pulled.GivenUp("pages");
            }
            PullRequest request = waiting.removeFirst();
            Duration wait = spend(task);
            if (wait.isPositive()) {
                return new Pulled.Later(wait, "budget");
            }
            Fetcher.Answer answer = authorised(task, plan, request);
            int status = status(plan, answer);
            switch (status) {
                case 200 -> {
                    if (!pages.keep(task, page, request.document().replace("%s", new String(answer.body(), UTF_8)))) {
                        return new Pulled.GivenUp("malformed");
                    }
                    plan.next(request, tree(answer)).ifPresent(waiting::addFirst);
                }
                case 204, 404, 410 -> {} // it is gone again, or there never was any
                case 429, 503 -> {
                    return new Pulled.Later(
                            RetryAfter.of(answer.retryAfter(), clock.instant()), Integer.toString(status));
                }
                default -> {
                    return status >= 500
                            ? new Pulled.Later(Duration.ZERO, Integer.toString(status))
                            : new Pulled.GivenUp(Integer.toString(status));
                }
            }
        }
        return new Pulled.Done();
    }

    /** Takes one request of the user's budget; how long to wait where none is left. */
    private Duration spend(PullTask task) {
        PullSettings.Provider provider = settings.providers().get(task.getProvider());
        return provider == null
                ? Duration.ZERO
                : budgets.take(task.getProvider(), task.getPersonId(), provider.requestsPerHour(), clock.instant());
    }

    /** A token that is refused is refreshed once; a second refusal is the account's end. */
    private Fetcher.Answer authorised(PullTask task, PullPlan plan, PullRequest request)
            throws AccountGoneException, IOException, InterruptedException {
        Fetcher.Answer answer = fetcher.ask(request, tokens.accessToken(task.getProvider(), task.getPersonId()));
        if (status(plan, answer) != 401) {
            return answer;
        }
        tokens.refused(task.getProvider(), task.getPersonId());
        Fetcher.Answer second = fetcher.ask(request, tokens.accessToken(task.getProvider(), task.getPersonId()));
        if (status(plan, second) == 401) {
            tokens.refused(task.getProvider(), task.getPersonId());
        }
        return second;
    }

    private static int status(PullPlan plan, Fetcher.Answer answer) {
        return answer.status() == 200 ? plan.status(tree(answer)) : answer.status();
    }

    private static JsonNode tree(Fetcher.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode(); // the parser will say what is wrong with it
        }
    }
}
