package org.rouse.client;

import java.net.http.HttpRequest;

/** A request that was made: its method, and its path without a query. */
record Call(String method, String path) {

    static Call of(HttpRequest request) {
        return new Call(request.method(), request.uri().getPath());
    }
}
