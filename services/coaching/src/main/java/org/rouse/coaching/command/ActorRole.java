package org.rouse.coaching.command;

/** The role of who asks for a change. */
public enum ActorRole {
    PERSON,
    COACH,
    ADMIN
}
