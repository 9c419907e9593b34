package org.rouse.acceptance.system;

import org.rouse.acceptance.wire.Http;

/** A service, and where it describes its interface. */
public enum DescribedService {
    INGEST("/v3/api-docs") {
        @Override
        public Http in(RunningSystem system) {
            return system.ingest();
        }
    },
    COACHING("/openapi") {
        @Override
        public Http in(RunningSystem system) {
            return system.coaching();
        }
    },
    NOTIFICATION("/v3/api-docs") {
        @Override
        public Http in(RunningSystem system) {
            return system.notification();
        }
    };

    private final String description;

    DescribedService(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }

    /** A caller of it without a token. */
    public abstract Http in(RunningSystem system);
}
