package org.eport.core.identity.internal;

/**
 * The words in the files of an evaluation set. They stand in both languages at once, because nobody has
 * chosen a language yet when the files are made; so they are not among the translated texts.
 */
final class EvaluationTexts {

    static final String PUK_HEAD = """
            # EVALUATION ONLY / 仅供试用
            # PUKs of the evaluation cards; real cards have theirs in a sealed letter.
            # 试用卡的解锁码 (PUK); 正式卡的解锁码由数据分中心保管。
            # card number 卡号, role 角色, PUK
            """;

    static final String README = """
            EVALUATION ONLY
            ===============
            The cards in this folder are for trying the workbench. Enterprises and persons are invented. The
            certification authority was made on this machine, nobody else trusts it, and its keys were thrown
            away. Never use these cards for real business.

            cards/      the card reader: one file per card; move a file out to pull the card
            cards.csv   who holds which card
            trust/      the certificates and revocation lists the workbench checks the cards against
            PUK.txt     the PUK of each card, to unblock it after five wrong PINs

            The PIN of each new card is 88888888. It has to be changed (6 to 16 digits) before the card signs;
            the demo has changed that of every card to 20120801.
            To begin anew, delete this folder: the next start makes a new set. What the old cards signed can
            then no longer be checked, so delete the store of the trial with it.

            仅供试用
            ========
            本文件夹中的卡只用于试用本系统。企业和人员均为虚构。签发证书的机构在本机生成, 其他任何系统都不信任它,
            其密钥已经销毁。不得用于正式业务。

            cards/      每张卡一个文件; 本文件夹即读卡器, 移走文件即拔卡
            cards.csv   持卡人清单
            trust/      系统验证卡证书所用的根证书、分中心证书和吊销列表
            PUK.txt     各卡的解锁码, 口令连续输错五次锁卡后用于解锁

            每张新卡的初始口令为 88888888, 修改 (6 至 16 位数字) 后方可签名; 演示 (demo) 已将所有卡的口令改为 20120801。
            如需重新开始, 请删除本文件夹, 下次启动将生成一套新卡; 旧卡所签内容将无法再验证, 请同时删除试用数据。
            """;

    private EvaluationTexts() {
    }
}
