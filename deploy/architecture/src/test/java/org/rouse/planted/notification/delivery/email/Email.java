package org.rouse.planted.notification.delivery.email;

/** A channel that another leans on. */
public final class Email {}
