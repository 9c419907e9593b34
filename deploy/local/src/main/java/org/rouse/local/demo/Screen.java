package org.rouse.local.demo;

/** Shows the story: on a terminal that is redrawn, or as plain lines. */
interface Screen extends AutoCloseable {

    /** Something happened. */
    void event(String at, String name, Mark mark, String text);

    /** Shows the state of all people. */
    void show(Frame frame);

    @Override
    void close();
}
