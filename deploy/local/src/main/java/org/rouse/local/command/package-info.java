/** The command line: what each command takes, and what it prints. */
@NullMarked
package org.rouse.local.command;

import org.jspecify.annotations.NullMarked;
