package org.rouse.acceptance.system;

import org.rouse.acceptance.wire.Http;

/** A service that describes its interface. */
public enum DescribedService {
    INGEST {
        @Override
        public Http in(RunningSystem system) {
            return system.ingest();
        }
    },
    COACHING {
        @Override
        public Http in(RunningSystem system) {
            return system.coaching();
        }
    },
    NOTIFICATION {
        @Override
        public Http in(RunningSystem system) {
            return system.notification();
        }
    };

    /** The path at which each service describes itself. */
    public static final String DESCRIPTION = "/openapi";

    /** A caller of it without a token. */
    public abstract Http in(RunningSystem system);
}
