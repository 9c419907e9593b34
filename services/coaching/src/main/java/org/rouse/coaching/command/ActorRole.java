package org.rouse.coaching.command;

/** As what somebody asks. */
public enum ActorRole {
    PERSON,
    COACH,
    ADMIN
}
