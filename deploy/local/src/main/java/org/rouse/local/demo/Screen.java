package org.rouse.local.demo;

/** Where the story is shown: a terminal that is redrawn, or plain lines. */
interface Screen extends AutoCloseable {

    /** Something happened. */
    void event(String at, String name, Mark mark, String text);

    /** Shows where everybody stands. */
    void show(Frame frame);

    @Override
    void close();
}
