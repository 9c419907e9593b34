/** Black-box tests: a running system, seen over HTTP, through its topics and in its views. */
@NullMarked
package org.rouse.acceptance;

import org.jspecify.annotations.NullMarked;
