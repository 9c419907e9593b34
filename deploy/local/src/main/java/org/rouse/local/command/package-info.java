/** The command line: the arguments and the output of each command. */
@NullMarked
package org.rouse.local.command;

import org.jspecify.annotations.NullMarked;
