/**
 * The product as it is shipped, in processes of its own: plug-ins are made, signed, shipped, installed, updated, reverted
 * and removed, and what must be refused is refused.
 */
package org.eport.rollout.product;
