package org.rouse.ingest.provider.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.PullTask;
import org.rouse.http.RetryAfter;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.provider.accounts.AccessTokens;
import org.rouse.ingest.provider.accounts.AccountGoneException;
import org.rouse.ingest.provider.accounts.ProviderAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Carries out one task, page after page. A task that failed halfway starts again: pages read before give the same evidence. */
final class Puller {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Reports that a person withdrew; there is no data to pull. */
    private static final String DEREGISTERED = "deregistrations";

    private final PullSettings settings;
    private final PullPlans plans;
    private final AccessTokens tokens;
    private final Fetcher fetcher;
    private final Budgets budgets = new Budgets();
    private final Permission permission;
    private final PulledPages pages;
    private final InstantSource clock;

    Puller(PullSettings settings, AccessTokens tokens, Permission permission, PulledPages pages, InstantSource clock) {
        this.settings = settings;
        this.plans = new PullPlans(settings);
        this.tokens = tokens;
        this.fetcher = new Fetcher(settings.timeout(), settings.answerBytes());
        this.permission = permission;
        this.pages = pages;
        this.clock = clock;
    }

    Pulled pull(PullTask task) throws InterruptedException {
        Optional<PullPlan> plan = plans.of(task.getProvider());
        if (plan.isEmpty()) {
            return new Pulled.GivenUp(Reason.PROVIDER);
        }
        try {
            if (task.getWhat().equals(DEREGISTERED)) {
                tokens.refused(task.getProvider(), task.getPersonId());
                tokens.accessToken(task.getProvider(), task.getPersonId()); // throws, and marks the account
                return new Pulled.Done();
            }
            return all(task, plan.get());
        } catch (AccountGoneException e) {
            return task.getWhat().equals(DEREGISTERED) ? new Pulled.Done() : new Pulled.GivenUp(Reason.ACCOUNT);
        } catch (PullRefusedException e) {
            return new Pulled.GivenUp(e.reason());
        } catch (IOException | ProviderAwayException e) {
            return new Pulled.Later(Duration.ZERO, Reason.UNREACHABLE);
        }
    }

    private Pulled all(PullTask task, PullPlan plan)
            throws AccountGoneException, PullRefusedException, IOException, InterruptedException {
        Deque<PullRequest> waiting = new ArrayDeque<>(plan.requests(task));
        for (int page = 0; !waiting.isEmpty(); page++) {
            if (page == settings.pages()) {
                return new Pulled.GivenUp(Reason.TOO_MANY_PAGES);
            }
            if (permission.against(task.getPersonId()).isPresent()) {
                return new Pulled.NotWanted(); // the person withdrew between two pages
            }
            PullRequest request = waiting.removeFirst();
            Duration wait = spend(task);
            if (wait.isPositive()) {
                return new Pulled.Later(wait, Reason.BUDGET);
            }
            Heard heard = authorised(task, plan, request);
            switch (heard.status()) {
                case 200 -> {
                    String body = new String(heard.answer().body(), UTF_8);
                    if (!pages.keep(task, page, request.document().replace("%s", body))) {
                        return new Pulled.GivenUp(Reason.MALFORMED_ANSWER);
                    }
                    heard.next().ifPresent(waiting::addFirst);
                }
                case 204, 404, 410 -> {} // the object is deleted again, or never existed
                case 429, 503 -> {
                    return new Pulled.Later(asked(heard.answer()), Reason.REFUSED_BY_PROVIDER);
                }
                default -> {
                    return refused(task, heard.status());
                }
            }
        }
        return new Pulled.Done();
    }

    /** The wait that the provider asks for; none where it names no readable one. */
    private Duration asked(Fetcher.Answer answer) {
        return answer.retryAfter()
                .flatMap(header -> RetryAfter.parse(header, clock.instant()))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(Duration.ZERO);
    }

    private static Pulled refused(PullTask task, int status) {
        LOG.atWarn()
                .addKeyValue("provider", task.getProvider())
                .addKeyValue("status", status)
                .log("A provider refused a request");
        return status >= 500
                ? new Pulled.Later(Duration.ZERO, Reason.REFUSED_BY_PROVIDER)
                : new Pulled.GivenUp(Reason.REFUSED_BY_PROVIDER);
    }

    /** Takes one request from the user's budget; returns the wait where none is left. */
    private Duration spend(PullTask task) {
        PullSettings.Provider provider = settings.providers().get(task.getProvider());
        return provider == null
                ? Duration.ZERO
                : budgets.take(task.getProvider(), task.getPersonId(), provider.requestsPerHour(), clock.instant());
    }

    /** After a refused token, a refreshed one is tried; a second refusal ends the account. */
    private Heard authorised(PullTask task, PullPlan plan, PullRequest request)
            throws AccountGoneException, IOException, InterruptedException {
        Heard first = ask(task, plan, request);
        if (first.status() != 401) {
            return first;
        }
        tokens.refused(task.getProvider(), task.getPersonId());
        Heard second = ask(task, plan, request);
        if (second.status() == 401) {
            tokens.refused(task.getProvider(), task.getPersonId());
        }
        return second;
    }

    /**
     * A provider's answer.
     *
     * @param status of HTTP, or from the body where the provider answers everything with 200
     * @param next   the page after this one
     */
    private record Heard(int status, Fetcher.Answer answer, Optional<PullRequest> next) {}

    /** The body may be large: it is parsed as a tree once, and the tree is not kept. */
    private Heard ask(PullTask task, PullPlan plan, PullRequest request)
            throws AccountGoneException, IOException, InterruptedException {
        Fetcher.Answer answer = fetcher.ask(request, tokens.accessToken(task.getProvider(), task.getPersonId()));
        if (answer.status() != 200) {
            return new Heard(answer.status(), answer, Optional.empty());
        }
        JsonNode tree = tree(answer);
        int status = plan.status(tree);
        return new Heard(status, answer, status == 200 ? plan.next(request, tree) : Optional.empty());
    }

    private static JsonNode tree(Fetcher.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode(); // the parser will report its faults
        }
    }
}
