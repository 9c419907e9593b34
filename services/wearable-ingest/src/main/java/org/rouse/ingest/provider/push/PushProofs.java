package org.rouse.ingest.provider.push;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proofs of all providers, by format; a format without one is proven by its secret path alone. */
public final class PushProofs {

    private final Map<String, PushProof> byFormat;

    /** @param clock real time, by which providers sign, whatever clock the data follows */
    public static PushProofs of(PushSettings settings, InstantSource clock) {
        PushSettings.Google google = settings.googleHealth();
        URI keyset = google.keysetUrl();
        return new PushProofs(Stream.of(
                new GoogleHealthProof(
                        secrets(google.authorizations()),
                        EcdsaKeys.ofX509(orNone(google.publicKeys())),
                        keyset == null || keyset.toString().isEmpty() ? null : new KeysetCache(keyset, clock)),
                new OuraProof(
                        secrets(settings.oura().clientSecrets()),
                        secrets(settings.oura().verificationTokens()),
                        settings.window(),
                        clock),
                new PolarProof(secrets(settings.polar().signatureSecrets())),
                new SecretPathProof(
                        "garmin-health",
                        "garmin-client-id",
                        secrets(settings.garminHealth().clientIds()))));
    }

    private PushProofs(Stream<PushProof> proofs) {
        byFormat = proofs.collect(Collectors.toUnmodifiableMap(PushProof::format, Function.identity()));
    }

    /** The proof of a format's pushes. */
    public PushProof of(String format) {
        PushProof proof = byFormat.get(format);
        return proof == null ? new SecretPathProof(format, "", new Secrets(List.of())) : proof;
    }

    private static Secrets secrets(@Nullable List<String> secrets) {
        return new Secrets(orNone(secrets));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(v -> !v.isBlank()).toList();
    }
}
