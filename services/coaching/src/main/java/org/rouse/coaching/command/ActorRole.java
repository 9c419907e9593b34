package org.rouse.coaching.command;

/** The role of the caller who asks for a change. */
public enum ActorRole {
    PERSON,
    COACH,
    ADMIN
}
