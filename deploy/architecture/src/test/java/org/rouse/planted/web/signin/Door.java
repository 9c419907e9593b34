package org.rouse.planted.web.signin;

/** Signs people in. */
public final class Door {}
