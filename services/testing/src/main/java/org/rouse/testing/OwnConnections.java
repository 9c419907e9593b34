package org.rouse.testing;

import org.springframework.http.client.ReactorResourceFactory;

/** Threads and connections of one service of a test: the platform's end with the first service in the process that ends. */
public final class OwnConnections {

    private OwnConnections() {}

    /** As a bean, they start and end with their service. */
    public static ReactorResourceFactory create() {
        ReactorResourceFactory own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        return own;
    }
}
