package org.rouse.coaching.effect;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** The uncertainty of the solution of estimating equations, where the moments of one person are dependent. */
final class Sandwich {

    private Sandwich() {}

    /**
     * One person's contribution to the equations at their solution.
     *
     * @param score    the person's sum of the equations
     * @param slope    its rate of decrease with the coefficients
     * @param leverage the residuals' part of the slope
     */
    record Share(RealVector score, RealMatrix slope, RealMatrix leverage) {}

    /**
     * Covariances of the coefficients.
     *
     * @param corrected after Mancl and DeRouen (2001, doi:10.1111/j.0006-341X.2001.00126.x): each person's residuals are divided by
     *                  {@code I - H}, H being their influence on the solution
     */
    record Covariances(RealMatrix plain, RealMatrix corrected) {}

    /** @param bread the inverse of the sum of the slopes */
    static Covariances of(List<Share> people, RealMatrix bread) {
        int size = bread.getRowDimension();
        RealMatrix plain = MatrixUtils.createRealMatrix(size, size);
        RealMatrix corrected = MatrixUtils.createRealMatrix(size, size);
        RealMatrix one = MatrixUtils.createRealIdentityMatrix(size);
        for (Share share : people) {
            plain = plain.add(share.score().outerProduct(share.score()));
            // D (I - R B D)^-1 r = (I - D R B)^-1 D r: as small as the coefficients, not as the person's moments.
            RealMatrix left = one.subtract(share.leverage().multiply(bread));
            RealVector score = new QRDecomposition(left).getSolver().solve(share.score());
            corrected = corrected.add(score.outerProduct(score));
        }
        return new Covariances(around(plain, bread), around(corrected, bread));
    }

    private static RealMatrix around(RealMatrix meat, RealMatrix bread) {
        return bread.multiply(meat).multiplyTransposed(bread);
    }
}
