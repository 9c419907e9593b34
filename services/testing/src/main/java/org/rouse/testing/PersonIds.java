package org.rouse.testing;

import java.util.List;

/** Person ids that identity providers and registries use, beside plain ones. Every service accepts them. */
public final class PersonIds {

    public static final List<String> UNUSUAL = List.of(
            "auth0|5f7c",
            "x".repeat(128),
            "李雷",
            "100%",
            "a..b",
            "...",
            ".a",
            "a/..b",
            "..;a",
            "%2E%2E",
            "a/b",
            "a//b",
            "a;b",
            "a\\b",
            "%2F",
            "a b",
            "a?b#c",
            "anna@example.org");

    /** Ids that nobody can have, as no path could name them. No service accepts them. */
    public static final List<String> UNREACHABLE = List.of(".", "..", "../a", "a/../b", "a/.");

    private PersonIds() {}
}
