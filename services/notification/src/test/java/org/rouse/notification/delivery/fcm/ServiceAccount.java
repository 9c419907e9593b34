package org.rouse.notification.delivery.fcm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** A service account made up for a test, and Google's side of its grant. */
final class ServiceAccount {

    private final KeyPair keys;

    ServiceAccount() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    Path write(Path folder, String tokenUrl) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        return Files.writeString(folder.resolve("account.json"), """
                {"type":"service_account","project_id":"rouse-test","private_key_id":"k1","private_key":"%s",
                 "client_email":"rouse@rouse-test.iam.gserviceaccount.com","client_id":"1","token_uri":"%s"}
                """.formatted(pem, tokenUrl));
    }

    /** The claims of a grant's assertion, when its signature is this account's. */
    String claims(String assertion) throws GeneralSecurityException {
        String[] parts = assertion.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new GeneralSecurityException("signed by another");
        }
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(parts[1]))
                .toString();
    }
}
