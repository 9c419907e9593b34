package org.rouse.planted.local;

/** Stands for anything of deploy. */
public final class Demo {}
