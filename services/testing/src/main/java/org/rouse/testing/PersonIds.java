package org.rouse.testing;

import java.util.List;

/** Ids by which identity providers and registries call people, beside the plain ones. Every service takes them. */
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

    /** What nobody can be called: no path could mean them. No service takes them. */
    public static final List<String> UNREACHABLE = List.of(".", "..", "../a", "a/../b", "a/.");

    private PersonIds() {}
}
