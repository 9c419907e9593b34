package org.rouse.ingest.intake.http;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.http.ProblemException;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.intake.body.ContentCoding;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Answers the usual upload, {@code POST /v1/sync} by a caller whose token is known, before filters and controllers, with the same answer. A
 * request with an unusual or invalid head goes on to them: only checks that both paths share refuse anything here.
 */
final class ShortPath implements NettyRouteProvider {

    private static final Admission.Told NOTHING_TOLD =
            new Admission.Told(ZoneOffset.UTC, FileHints.NONE, Optional.empty());
    private static final AttributeKey<Caller> CALLER = AttributeKey.valueOf(ShortPath.class, "caller");

    private final KnownTokens tokens;
    private final Admission admission;
    private final FormatParser parser;
    private final ShortFlow flow;
    private final ShortAnswers answers;
    private final HttpSettings settings;

    ShortPath(
            KnownTokens tokens,
            Admission admission,
            FormatParser parser,
            ShortFlow flow,
            ShortAnswers answers,
            HttpSettings settings) {
        this.tokens = tokens;
        this.admission = admission;
        this.parser = parser;
        this.flow = flow;
        this.answers = answers;
        this.settings = settings;
    }

    /**
     * The sender of an upload that is about to be taken: looked up to decide whether to take it, and kept for the following call that does.
     */
    private record Caller(PlainHead head, Authentication token, String personId) {}

    @Override
    public HttpServerRoutes apply(HttpServerRoutes routes) {
        return settings.shortPath() ? routes.route(this::takes, this::take) : routes;
    }

    private boolean takes(HttpServerRequest request) {
        PlainHead head = PlainHead.of(request, settings.smallBody());
        Caller caller = head == null ? null : caller(head);
        if (caller == null) {
            return false;
        }
        channel(request).attr(CALLER).set(caller);
        return true;
    }

    private @Nullable Caller caller(PlainHead head) {
        Optional<Authentication> holder = tokens.holder(head.token());
        if (holder.isEmpty() || !Admission.maySync(holder.get())) {
            return null;
        }
        try {
            return new Caller(head, holder.get(), admission.person(holder.get(), Optional.empty()));
        } catch (ProblemException _) {
            return null; // the general path reports it
        }
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        long began = System.nanoTime();
        Channel channel = channel(request);
        Caller caller =
                Objects.requireNonNull(channel.attr(CALLER).getAndSet(null), "what takes it has kept who sends it");
        Sender sender = Sender.of(caller.token(), caller.personId());
        return flow.take(request.receive(), caller.head().length(), sender, intake(caller), channel.eventLoop())
                .map(answers::of)
                .onErrorResume(failure -> Mono.just(answers.of(failure)))
                .flatMap(answer -> answers.write(response, answer, began));
    }

    private Intake intake(Caller caller) {
        return admission.intake(
                caller.token(),
                caller.personId(),
                parser,
                NOTHING_TOLD,
                ContentCoding.IDENTITY,
                Optional.empty(),
                () -> date(caller.head().date()));
    }

    private static Channel channel(HttpServerRequest request) {
        Channel[] found = new Channel[1];
        request.withConnection(connection -> found[0] = connection.channel()); // reported at once
        return found[0];
    }

    private static Optional<Instant> date(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.DATE, said);
        return Parameters.date(headers);
    }
}
