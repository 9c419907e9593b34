package org.rouse.acceptance.system;

/** Gives tokens that the system under test accepts. */
public interface Tokens {

    /** A token of one scope (sync, person, coach or admin) for the person or coach of that id. */
    String token(String scope, String subject);
}
