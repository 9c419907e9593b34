package org.rouse.notification.delivery.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** The curve of Web Push keys. */
final class P256 {

    /** Bytes of an uncompressed point. */
    static final int POINT = 65;

    /** Bytes of a private key. */
    static final int SCALAR = 32;

    private static final ECParameterSpec PARAMETERS = load();

    private P256() {}

    static ECParameterSpec parameters() {
        return PARAMETERS;
    }

    /** Whether the bytes are an uncompressed point of the curve: an invalid point could be used to reveal a key. */
    static boolean holds(byte[] point) {
        if (point.length != POINT || point[0] != 4) {
            return false;
        }
        EllipticCurve curve = PARAMETERS.getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
    }

    private static ECParameterSpec load() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
