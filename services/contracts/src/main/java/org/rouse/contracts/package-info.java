/** The topics and messages by which Rouse's services speak to each other. */
@NullMarked
package org.rouse.contracts;

import org.jspecify.annotations.NullMarked;
