package org.rouse.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import org.rouse.local.folder.OwnerOnly;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.refusal.CommandRefusedException;

/** The private key of one data folder. Whoever can read it can impersonate anybody in that local mode, so only its owner can. */
public final class SigningKey {

    private SigningKey() {}

    /**
     * The key of the folder, made on first use.
     *
     * @throws CommandRefusedException where it cannot be read, written or parsed
     */
    public static RSAKey of(Path secrets) {
        Path file = secrets.resolve("signing-key.json");
        try {
            if (Files.exists(file)) {
                JWK key = JWK.parse(Files.readString(file));
                return key.toRSAKey();
            }
            RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            Path fresh = secrets.resolve("signing-key.new");
            OwnerOnly.write(fresh, key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The signing key " + file + " cannot be kept: " + SystemWords.of(e) + ".", e);
        } catch (ParseException | JOSEException e) {
            throw new CommandRefusedException(
                    "The signing key " + file
                            + " is damaged; delete it and a new one is made, which ends all tokens given so far.",
                    e);
        }
    }
}
