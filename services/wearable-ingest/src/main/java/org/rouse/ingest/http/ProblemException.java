package org.rouse.ingest.http;

import org.jspecify.annotations.Nullable;
import org.rouse.ingest.upload.Receipt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is answered by a problem (RFC 9457). Without a stack: it is an answer, not a bug. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * @param rule    stable name of what is wrong, such as "json.syntax"; empty for the status alone
     * @param receipt what was done with the part of an upload before the problem
     */
    public record Problem(
            HttpStatus status,
            String rule,
            String detail,
            HttpHeaders headers,
            @Nullable Receipt receipt) {}

    public ProblemException(HttpStatus status, String rule, String detail) {
        this(new Problem(status, rule, detail, HttpHeaders.EMPTY, null));
    }

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What is wrong, as it is counted. */
    public String rule() {
        return problem.rule();
    }

    Problem problem() {
        return problem;
    }
}
