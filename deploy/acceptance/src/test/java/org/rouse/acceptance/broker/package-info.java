/** The records of the topics, and the progress of their readers. */
@NullMarked
package org.rouse.acceptance.broker;

import org.jspecify.annotations.NullMarked;
