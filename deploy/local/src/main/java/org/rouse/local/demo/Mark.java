package org.rouse.local.demo;

/** Kinds of lines, each with a sign and an ANSI colour. */
enum Mark {
    PLAN("◆", "35"),
    STRETCH("·", "33"),
    PROMPT("▶", "1;36"),
    WHY(" ", "36"),
    RECEIPT("✓", "32"),
    WITHHELD("–", "2");

    final String sign;
    final String colour;

    Mark(String sign, String colour) {
        this.sign = sign;
        this.colour = colour;
    }
}
