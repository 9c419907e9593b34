package org.rouse.coaching.command;

/** As what somebody asks. */
public enum Role {
    PERSON,
    COACH,
    ADMIN
}
