package org.rouse.local.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The output of a command, and its exit code. */
record Said(int code, String out, String err) {

    static Said by(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = RouseCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Said(code, out.toString(), err.toString());
    }
}
