/** The topology: reads evidence and commands, writes findings, days and decisions, with state per person and day. */
@NullMarked
package org.rouse.coaching.stream;

import org.jspecify.annotations.NullMarked;
