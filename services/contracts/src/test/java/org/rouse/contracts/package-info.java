/** Golden bytes of every released message, and the topics as they are promised. */
@NullMarked
package org.rouse.contracts;

import org.jspecify.annotations.NullMarked;
