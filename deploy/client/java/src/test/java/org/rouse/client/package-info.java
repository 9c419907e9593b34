/** What a client generated from the descriptions of the interfaces can do. */
@NullMarked
package org.rouse.client;

import org.jspecify.annotations.NullMarked;
