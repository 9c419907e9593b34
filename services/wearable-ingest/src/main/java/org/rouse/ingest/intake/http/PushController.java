package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.http.UploadFlow.Judged;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.provider.push.KeysAwayException;
import org.rouse.ingest.provider.push.PushProof;
import org.rouse.ingest.provider.push.PushProofs;
import org.rouse.ingest.provider.push.PushSettings;
import org.rouse.ingest.provider.push.PushVerdict;
import org.rouse.ingest.provider.push.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Receives a provider's pushes for many people. A secret path, and whatever the provider adds to it, proves a push; the linked accounts
 * tell whom its records are about.
 */
@RestController
@Tag(name = "uploads")
class PushController {

    private final WireFormats formats;
    private final HttpSettings settings;
    private final PushProofs proofs;
    private final PushSettings pushes;
    private final Accounts accounts;
    private final UploadFlow flow;
    private final InstantSource clock;

    PushController(
            WireFormats formats,
            HttpSettings settings,
            PushProofs proofs,
            PushSettings pushes,
            Accounts accounts,
            UploadFlow flow,
            InstantSource clock) {
        this.formats = formats;
        this.settings = settings;
        this.proofs = proofs;
        this.pushes = pushes;
        this.accounts = accounts;
        this.flow = flow;
        this.clock = clock;
    }

    @PostMapping(path = "/v1/push/{format}/{secret}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> push(
            @PathVariable String format, @PathVariable String secret, ServerHttpRequest request) {
        PushProof proof = proofOf(format, secret);
        FormatParser parser = formats.named(format);
        formats.checkMediaType(parser, request.getHeaders());
        if (proof.isSigned()) {
            return flow.takeJudged(
                    request, format, pushes.signedBody(), body -> judged(proof, parser, request.getHeaders(), body));
        }
        return switch (judged(proof, parser, request.getHeaders(), new byte[0])) {
            case Judged.Answered answered -> Mono.just(answered.answer());
            case Judged.Sound sound -> flow.take(request, Sender.provider(format), sound.intake());
        };
    }

    /** Answers the request by which providers try an endpoint before they push to it. */
    @Hidden // only providers know it, and it is no part of our API
    @GetMapping("/v1/push/{format}/{secret}")
    Mono<ResponseEntity<byte[]>> tried(
            @PathVariable String format, @PathVariable String secret, @RequestParam Map<String, String> query) {
        return Mono.just(answer(format, proofOf(format, secret).tried(query)));
    }

    private PushProof proofOf(String format, String secret) {
        if (!new Secrets(settings.secretsOf(format)).contain(secret)) {
            throw new ProblemException(Rule.PATH_UNKNOWN);
        }
        return proofs.of(format);
    }

    private Judged judged(PushProof proof, FormatParser parser, HttpHeaders headers, byte[] body) {
        PushVerdict verdict = verdict(proof, headers, body);
        if (!(verdict instanceof PushVerdict.Proven proven)) {
            return new Judged.Answered(answer(parser.name(), verdict));
        }
        UploadContext context = new UploadContext(Optional.empty(), accounts, clock.instant(), ZoneOffset.UTC);
        Upload upload = new Upload(UUID.randomUUID().toString(), context, Optional.empty());
        return new Judged.Sound(
                new Intake(parser, upload, Parameters.coding(headers), replay(parser.name(), proven.replayKey())),
                proven.bare());
    }

    private PushVerdict verdict(PushProof proof, HttpHeaders headers, byte[] body) {
        try {
            return proof.judge(headers, body);
        } catch (KeysAwayException e) {
            throw flow.unavailable(proof.format(), Rule.PUSH_KEYS_AWAY);
        }
    }

    private ResponseEntity<byte[]> answer(String format, PushVerdict verdict) {
        return switch (verdict) {
            case PushVerdict.Proven _ -> throw new IllegalStateException("a proven push is read, not answered");
            case PushVerdict.Refused refused -> throw flow.refused(format, refused.rule(), refused.detail());
            case PushVerdict.Handshake handshake ->
                ResponseEntity.status(handshake.status())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(handshake.json().getBytes(UTF_8));
        };
    }

    /** A repeated push gets the earlier answer. No person has an id with this prefix. */
    private static Optional<ReceiptCache.Key> replay(String format, String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(new ReceiptCache.Key("\u0000push/" + format, key));
    }
}
